package academy.guildhall.courseware;

/** What a course is about: the spirit of the craft, or its technique. */
public enum CourseKind {
    SPIRIT,
    TECHNICAL;

    public String key() {
        return "course.kind." + name();
    }
}
