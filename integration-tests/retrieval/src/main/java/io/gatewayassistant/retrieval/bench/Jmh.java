package io.gatewayassistant.retrieval.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.operations.SearchMode;

/** Runs the benchmarks of one mode on one document, each in a JVM of its own. */
final class Jmh {

    private static final int ITERATIONS = 5;

    private final Path document;
    private final SearchMode mode;
    private final int seconds;

    /** @param seconds of an iteration; there are five to warm up and five to measure */
    Jmh(Path document, SearchMode mode, int seconds) {
        this.document = document;
        this.mode = mode;
        this.seconds = seconds;
    }

    /** Times of single queries, in microseconds. */
    Result<?> queryTimes() {
        return run(timed("query", Mode.SampleTime).threads(1));
    }

    /** Queries per second. */
    double queriesPerSecond(int threads) {
        return run(timed("query", Mode.Throughput).threads(threads).timeUnit(TimeUnit.SECONDS)).getScore();
    }

    /** Of one index, warm. */
    double buildMillis() {
        return run(timed("index", Mode.AverageTime).threads(1).timeUnit(TimeUnit.MILLISECONDS)).getScore();
    }

    private ChainedOptionsBuilder timed(String benchmark, Mode measured) {
        return options(benchmark).mode(measured).warmupIterations(ITERATIONS).warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(ITERATIONS).measurementTime(TimeValue.seconds(seconds));
    }

    private ChainedOptionsBuilder options(String benchmark) {
        return new OptionsBuilder().include(SearchBenchmark.class.getName() + "." + benchmark + "$").forks(1)
                .param("document", document.toString()).param("mode", mode.name()).verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(quietUnsafe()).shouldFailOnError(true);
    }

    /** Newer JVMs complain, amid the figures, that JMH looks at fields. */
    private static String[] quietUnsafe() {
        return Runtime.version().feature() >= 24 ? new String[] { "--sun-misc-unsafe-memory-access=allow" } : new String[0];
    }

    private Result<?> run(ChainedOptionsBuilder options) {
        try {
            return new Runner(options.build()).runSingle().getPrimaryResult();
        } catch (RunnerException e) {
            throw new EvaluationException("The benchmark of " + mode.name() + " on " + document + " failed: " + e.getMessage(),
                    e);
        }
    }
}
