package academy.guildhall.testing;

import java.util.Random;
import java.util.function.Consumer;

/** Tries a rule with many inputs, which a seed makes the same ones on every machine; what fails says with which seed. */
public final class Tries {
    private Tries() {}

    public static void of(int count, Consumer<Random> rule) {
        for (int seed = 0; seed < count; seed++) {
            try {
                rule.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("with seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    /** Text of any characters, among them those of half a pair and of none; often short, sometimes empty. */
    public static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        boolean plain = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(plain ? 0x80 : 0x10000));
        }
        return text.toString();
    }
}
