package io.gatewayassistant.retrieval.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.measure.Quiet;

/** Measures the speed of search as the system properties {@code bench.*} say, and prints the figures. */
public final class Main {

    private static final String SEARCH = "search";
    private static final List<String> SHARED = List.of("../shared/specs", "../shared/retrieval/otoroshi-dev/catalog.json");
    private static final int SECONDS = 2;

    private Main() {
    }

    public static void main(String[] arguments) {
        Quiet.logs();
        try {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            if (!List.of("", SEARCH).contains(System.getProperty("bench", ""))) {
                throw new EvaluationException("There is only one benchmark: -Dbench=" + SEARCH);
            }
            new SearchSpeed(list("modes"), seconds(), out).run(specs());
        } catch (EvaluationException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static List<Path> specs() {
        List<String> named = list("specs");
        return (named.isEmpty() ? SHARED : named).stream().map(Path::of)
                .filter(place -> !named.isEmpty() || Files.exists(place))
                .toList();
    }

    private static int seconds() {
        String seconds = System.getProperty("bench.seconds", "");
        try {
            return seconds.isEmpty() ? SECONDS : Integer.parseInt(seconds);
        } catch (NumberFormatException e) {
            throw new EvaluationException("-Dbench.seconds must be a whole number, was '" + seconds + "'", e);
        }
    }

    private static List<String> list(String name) {
        return Stream.of(System.getProperty("bench." + name, "").split(",")).map(String::strip).filter(item -> !item.isEmpty())
                .toList();
    }
}
