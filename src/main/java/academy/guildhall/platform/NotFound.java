package academy.guildhall.platform;

/** Nothing is there under this id, or nothing that concerns the one who asks: the answer is the same. */
public class NotFound extends RuntimeException {
    public NotFound(String what, Object id) {
        super("no " + what + " " + id);
    }
}
