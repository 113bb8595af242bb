package academy.guildhall.timetable;

/** Where sessions are found. */
public final class TimetableLinks {
    private TimetableLinks() {}

    public static String mine() {
        return "timetable";
    }
}
