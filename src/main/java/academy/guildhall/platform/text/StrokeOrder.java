package academy.guildhall.platform.text;

/**
 * The official order of names by strokes. A key is plain ASCII, made when a name is saved; its order byte by byte (the
 * database's {@code "C"}) is the order of the names.
 */
public enum StrokeOrder {
    /** 按姓氏笔画: where the given name has one character, the missing middle one is empty and stands first. */
    SURNAME,
    /** 按姓名笔画: characters are compared one by one; a given name of one character against the others' first. */
    GIVEN_NAME;

    private static final String EMPTY = "00";
    private static final int SHORT = 2;

    public String key(String name) {
        int[] characters = TextKey.name(name).codePoints().toArray();
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            if (this == SURNAME && i == 1 && characters.length == SHORT) {
                key.append(EMPTY);
            }
            key.append(Strokes.key(characters[i]));
        }
        return key.toString();
    }
}
