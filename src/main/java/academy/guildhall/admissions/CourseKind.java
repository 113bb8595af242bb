package academy.guildhall.admissions;

import academy.guildhall.platform.Worded;

/** Spirit courses come first; they lay the ground for technical ones. */
public enum CourseKind implements Worded {
    SPIRIT,
    TECHNICAL;

    @Override
    public String key() {
        return "courseKind." + name();
    }
}
