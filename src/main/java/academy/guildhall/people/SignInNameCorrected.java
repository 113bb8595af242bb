package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import java.time.Instant;

/** Somebody signs in with another address from now on: told at the old one, too, for whoever it belongs to must know. */
public record SignInNameCorrected(PersonId person, String from, String to, Instant at) {}
