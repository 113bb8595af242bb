package academy.guildhall.admissions;

/** Spirit courses come first; they lay the ground for technical ones. */
public enum CourseKind {
    SPIRIT,
    TECHNICAL;

    public String key() {
        return "courseKind." + name();
    }
}
