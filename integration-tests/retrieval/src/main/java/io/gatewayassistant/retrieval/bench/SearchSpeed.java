package io.gatewayassistant.retrieval.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.openjdk.jmh.results.Result;

import io.gatewayassistant.retrieval.measure.EvaluationException;
import io.gatewayassistant.retrieval.measure.Report;
import io.gatewayassistant.retrieval.operations.RetrievalSet;
import io.gatewayassistant.retrieval.operations.SearchMode;
import io.gatewayassistant.retrieval.operations.SearchModes;

/** All modes on all documents, printed as they come. */
final class SearchSpeed {

    private final List<SearchMode> modes;
    private final int seconds;
    private final PrintStream out;

    /** @param modes by name; empty: all */
    SearchSpeed(List<String> modes, int seconds, PrintStream out) {
        this.modes = SearchModes.named(modes);
        this.seconds = seconds;
        this.out = out;
    }

    /** @param specs documents, or folders of documents */
    void run(List<Path> specs) {
        List<Path> documents = specs.stream().flatMap(SearchSpeed::documents).toList();
        Report<Speed> report = new Report<>(out, Speed.COLUMNS, documents.stream().map(SearchSpeed::name).toList());
        report.header();
        Map<String, List<Speed>> byMode = new TreeMap<>();
        for (Path document : documents) {
            List<Speed> speeds = new ArrayList<>();
            for (SearchMode mode : modes) {
                speeds.add(speed(document, mode));
                byMode.computeIfAbsent(mode.name(), name -> new ArrayList<>()).add(speeds.getLast());
                report.line(name(document), mode.name(), speeds.getLast(), speeds.size() == 1 ? null : speeds.getFirst());
            }
        }
        byMode.forEach((mode, speeds) -> report.detail(growth(mode, speeds)));
    }

    private Speed speed(Path document, SearchMode mode) {
        int operations = RetrievalSet.operations(document).size();
        long bytes = Heap.retainedBy(() -> mode.build(RetrievalSet.operations(document), SearchBenchmark.NO_GLOSSARY));
        Jmh jmh = new Jmh(document, mode, seconds);
        Result<?> times = jmh.queryTimes();
        return new Speed(operations, times.getStatistics().getPercentile(50), times.getScore(),
                jmh.buildMillis() / operations, (double) bytes / operations, jmh.queriesPerSecond(1), jmh.queriesPerSecond(2));
    }

    /** How the cost of a query grows with the catalog. */
    private static String growth(String mode, List<Speed> speeds) {
        Comparator<Speed> bySize = Comparator.comparingInt(Speed::operations);
        Speed smallest = speeds.stream().min(bySize).orElseThrow();
        Speed largest = speeds.stream().max(bySize).orElseThrow();
        return String.format(Locale.ROOT, "%s from %d to %d operations (×%.1f): p50 ×%.2f, mean ×%.2f", mode,
                smallest.operations(), largest.operations(), (double) largest.operations() / smallest.operations(),
                largest.medianMicros() / smallest.medianMicros(), largest.meanMicros() / smallest.meanMicros());
    }

    private static Stream<Path> documents(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new EvaluationException(place + " cannot be listed (" + e + "): name documents by -Dbench.specs=DIR", e);
        }
    }

    private static String name(Path document) {
        Path file = document.toAbsolutePath().normalize();
        return file.endsWith("catalog.json") ? file.getParent().getFileName().toString()
                : file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
