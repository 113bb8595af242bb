package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** A candidate as the rooms above need it. */
public record CandidateRow(
        CandidateId id,
        PanelId panel,
        EnrolmentId enrolment,
        PersonId person,
        @Nullable Integer number,
        CandidateState state) {}
