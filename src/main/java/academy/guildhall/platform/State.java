package academy.guildhall.platform;

/** A state that people see. Its words stand under {@code state.<Type>.<NAME>} and are the same on every page. */
public interface State extends Worded {
    String name();

    Tone tone();

    @Override
    default String key() {
        return "state." + ((Enum<?>) this).getDeclaringClass().getSimpleName() + "." + name();
    }

    /** How a state is shown: it says whether anything is to be done, or wrong. */
    enum Tone {
        QUIET,
        CURRENT,
        DONE,
        WAITING,
        BAD
    }
}
