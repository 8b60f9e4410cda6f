package io.gatewayassistant.retrieval;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.gatewayassistant.retrieval.measure.EvaluationException;

/** Measures search as the system properties {@code retrieval.*} say, and prints the figures. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        silenceLogs();
        try {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            new Program(Options.of(System.getProperties()), out).run();
        } catch (EvaluationException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The figures are all that is asked for; what libraries have to say about a document is not. */
    private static void silenceLogs() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.SEVERE);
    }
}
