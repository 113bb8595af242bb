package academy.guildhall.people;

import academy.guildhall.platform.PersonId;

/** Where pages about people, their organisations and one's own account are found. */
public final class PersonLinks {
    private PersonLinks() {}

    public static String all() {
        return "people";
    }

    public static String person(PersonId person) {
        return all() + "/" + person;
    }

    public static String correct(PersonId person) {
        return person(person) + "/correct";
    }

    public static String invite() {
        return all() + "/new";
    }

    public static String organisations() {
        return "organisations";
    }

    public static String organisation(OrganisationId organisation) {
        return organisations() + "/" + organisation;
    }

    public static String account() {
        return "account";
    }
}
