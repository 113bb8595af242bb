package academy.guildhall.platform.i18n;

import academy.guildhall.platform.PersonId;
import java.util.Locale;

/** A person who is signed in chose a language: mail will speak it too. */
public record LanguageChosen(PersonId person, Locale language) {}
