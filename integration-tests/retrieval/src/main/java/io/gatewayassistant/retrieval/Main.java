package io.gatewayassistant.retrieval;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.measure.Quiet;

/** Measures search as the system properties {@code retrieval.*} say, and prints the figures. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        Quiet.logs();
        try {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            new Program(Options.of(System.getProperties()), out).run();
        } catch (EvaluationException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
