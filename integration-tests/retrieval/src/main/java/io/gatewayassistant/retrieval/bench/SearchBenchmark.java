package io.gatewayassistant.retrieval.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.search.SearchResult;
import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.Quiet;
import io.gatewayassistant.retrieval.operations.RetrievalSet;
import io.gatewayassistant.retrieval.operations.SearchMode;
import io.gatewayassistant.retrieval.operations.SearchModes;

/** A query, and the build of the index, over the operations of one document. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {

    static final Glossary NO_GLOSSARY = new Glossary(Map.of());

    @Param("")
    public String document = "";

    @Param("")
    public String mode = "";

    private List<Operation> operations = List.of();
    private List<String> queries = List.of();
    private SearchMode searched = SearchModes.BASELINE;
    private SearchMode.Engine engine = query -> {
        throw new IllegalStateException("Nothing is built yet");
    };

    /** Each thread goes through the queries by itself. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;
    }

    @Setup(Level.Trial)
    public void build() {
        Quiet.logs();
        operations = RetrievalSet.operations(Path.of(document));
        queries = Workload.of(operations);
        searched = SearchModes.named(List.of(mode)).getLast();
        engine = searched.build(operations, NO_GLOSSARY);
    }

    @Benchmark
    public SearchResult query(Turn turn) {
        turn.next = turn.next + 1 == queries.size() ? 0 : turn.next + 1;
        return engine.find(queries.get(turn.next));
    }

    @Benchmark
    public SearchMode.Engine index() {
        return searched.build(operations, NO_GLOSSARY);
    }
}
