package academy.guildhall.courseware;

import academy.guildhall.platform.Worded;

/** What a course is about: the spirit of the craft, or its technique. */
public enum CourseKind implements Worded {
    SPIRIT,
    TECHNICAL;

    @Override
    public String key() {
        return "course.kind." + name();
    }
}
