package academy.guildhall.programmes;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A batch of trainees who go through the workshop together, under the rules that it started with. */
@Entity
class Cohort extends AbstractAggregateRoot<Cohort> {
    @EmbeddedId
    private CohortId id;

    @Version
    private @Nullable Integer version;

    private ProgrammeId programme;
    private UUID rulesId;
    private int year;
    private int batch;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int capacity;
    private int seatsTaken;

    @SuppressWarnings("NullAway.Init")
    protected Cohort() {}

    Cohort(OpenCohort given, UUID rules, Act act) {
        this.id = CohortId.next();
        this.programme = given.programme();
        this.rulesId = rules;
        this.year = given.startsOn().getYear();
        this.batch = given.batch();
        this.name = given.name();
        this.startsOn = given.startsOn();
        this.endsOn = given.endsOn();
        this.capacity = given.capacity();
        registerEvent(new CohortOpened(id, act));
    }

    /** Takes a seat, or refuses when all are taken. */
    void takeSeat() {
        if (seatsTaken >= capacity) {
            throw new Refusal("cohort.refused.full", name, capacity);
        }
        seatsTaken++;
    }

    void giveSeatBack() {
        seatsTaken--;
    }

    CohortId id() {
        return id;
    }

    UUID rulesId() {
        return rulesId;
    }

    record CohortOpened(CohortId cohort, Act act) implements Transition {
        @Override
        public String subject() {
            return "cohort";
        }

        @Override
        public UUID subjectId() {
            return cohort.value();
        }

        @Override
        public @Nullable PersonId concerns() {
            return null;
        }

        @Override
        public @Nullable String from() {
            return null;
        }

        @Override
        public String to() {
            return "OPEN";
        }
    }
}
