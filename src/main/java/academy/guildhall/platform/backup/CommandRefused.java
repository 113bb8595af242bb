package academy.guildhall.platform.backup;

/** Why a command does nothing, in a sentence for whoever gave it. */
class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandRefused(String why) {
        super(why);
    }
}
