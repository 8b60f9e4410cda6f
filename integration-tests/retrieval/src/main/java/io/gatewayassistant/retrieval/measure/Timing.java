package io.gatewayassistant.retrieval.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long things take once the JVM is warm.
 *
 * @param queryMicros median of a query
 * @param toolMicros median of a query with its text for the model
 */
public record Timing(double queryMicros, double toolMicros, double buildMillis) {

    public static final Timing NONE = new Timing(0, 0, 0);

    private static final int PASSES = 3;
    private static final int VARIANTS = 500;
    private static final long WARM_UP_NANOS = 400_000_000;

    /** Median over the queries and a few passes, after a warm-up; no text is run twice, so that no cache answers. */
    public static double medianMicros(List<String> queries, Consumer<String> run) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        int pass = 0;
        do {
            for (String query : queries) {
                run.accept(variant(query, pass));
            }
            pass++;
        } while (System.nanoTime() < end);
        long[] nanos = new long[queries.size() * PASSES];
        for (int i = 0; i < nanos.length; i++) {
            String query = variant(queries.get(i % queries.size()), pass + i / queries.size());
            long start = System.nanoTime();
            run.accept(query);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1000.0;
    }

    /** The same words in another text. */
    private static String variant(String query, int number) {
        return query.strip().replaceFirst("\\s+|$", " ".repeat(1 + number % VARIANTS)) + ".";
    }

    public static double millis(Runnable run) {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
