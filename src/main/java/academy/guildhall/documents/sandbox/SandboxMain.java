package academy.guildhall.documents.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/**
 * Where the process begins in which files are opened. It reads requests and writes answers until there are no more, and ends
 * with the application that began it, however that ends.
 */
final class SandboxMain {
    private SandboxMain() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        OutputStream answersOnly = System.out;
        System.setOut(System.err);
        try (ObjectOutputStream answers = new ObjectOutputStream(answersOnly)) {
            answers.flush();
            serve(new ObjectInputStream(System.in), answers);
        } catch (EOFException noMore) {
            return;
        }
    }

    private static void serve(ObjectInputStream requests, ObjectOutputStream answers)
            throws IOException, ClassNotFoundException {
        try (Bench bench = new Bench()) {
            while (true) {
                answers.writeObject(bench.answer((Request) requests.readObject()));
                answers.flush();
                answers.reset();
            }
        }
    }
}
