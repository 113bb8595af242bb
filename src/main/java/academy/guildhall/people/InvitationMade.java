package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import java.util.UUID;

/** Somebody is to get a link by mail. The event holds no link: {@link Invitations#link} makes it when it is sent. */
public record InvitationMade(UUID invitation, PersonId person, InvitationPurpose purpose) {}
