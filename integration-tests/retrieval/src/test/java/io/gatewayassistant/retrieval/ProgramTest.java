package io.gatewayassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatewayassistant.retrieval.measure.EvaluationException;

/** The program as its users see it. */
class ProgramTest {

    private static final String CATALOG = """
            {"openapi": "3.0.0", "info": {"title": "t", "version": "1"}, "paths": {
             "/routes": {"get": {"operationId": "listRoutes", "summary": "Lists routes"},
                         "delete": {"operationId": "bulkDeleteRoutes", "summary": "Deletes routes in bulk"}},
             "/teams": {"get": {"operationId": "listTeams", "summary": "Lists teams"}}}}
            """;

    @TempDir
    Path folder;

    private final Properties properties = new Properties();

    @BeforeEach
    void aSet() throws IOException {
        Path set = Files.createDirectory(folder.resolve("mini"));
        Files.writeString(set.resolve("catalog.json"), CATALOG);
        queries("{'id': 'q1', 'query': 'list routes', 'groups': [['GET /routes']], 'cat': 'a'}");
        properties.setProperty("retrieval.sets", folder.toString());
        properties.setProperty("retrieval.modes", "lexical");
    }

    @Test
    void printsTheBaselineAndSearchOnEachSetAndOverAll() throws IOException {
        List<String> lines = run().lines().toList();

        assertThat(lines.getFirst().split(" +")).startsWith("set", "mode", "operations", "queries", "R@1", "R@5", "R@10",
                "MRR@10", "nDCG@10", "zero", "chars10", "p50us", "build_ms", "callable");
        assertThat(lines.get(1).split(" +")).startsWith("mini", "bm25", "2", "1");
        assertThat(lines.get(2)).startsWith("  a queries=1 R@5=1.000");
        assertThat(lines.get(3).split(" +")).startsWith("mini", "lexical", "2", "1", "1.000", "1.000", "1.000", "1.000")
                .contains("R@5×1.00");
        assertThat(lines.subList(5, lines.size())).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("mean"));
    }

    @Test
    void writesWhatWasRankedForEachQuery() throws IOException {
        Path out = folder.resolve("ranked.jsonl");
        properties.setProperty("retrieval.out", out.toString());

        run();

        assertThat(Files.readAllLines(out)).hasSize(2).last().asString()
                .startsWith("{\"set\":\"mini\",\"mode\":\"lexical\",\"id\":\"q1\",\"query\":\"list routes\","
                        + "\"ranked\":[[\"GET /routes\"],[\"GET /teams\"]]");
    }

    @Test
    void failsUnderTheRecordedValues() throws IOException {
        Path records = Files.writeString(folder.resolve("recorded.tsv"), "mini\tlexical\t1\t1\n");
        properties.setProperty("retrieval.records", records.toString());
        run();

        queries("{'query': 'list routes', 'groups': [['GET /nowhere']]}");

        assertThatThrownBy(this::run).isInstanceOf(EvaluationException.class)
                .hasMessageContaining("lexical on mini: R@5 fell to 0.000 from 1.000");
    }

    @Test
    void namesFileAndLineOfAMalformedQuery() throws IOException {
        queries("{'query': 'list routes', 'groups': [['GET /routes']]}", "{'query': 'list teams', 'groups': []}");
        assertThatThrownBy(this::run).hasMessageContaining("queries.jsonl line 2").hasMessageContaining("groups");

        queries("{'query': 'list");
        assertThatThrownBy(this::run).hasMessageContaining("queries.jsonl line 1 is not JSON");
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(folder.resolve("mini/queries.jsonl"));
        assertThatThrownBy(this::run).hasMessageContaining("queries.jsonl cannot be read");

        properties.setProperty("retrieval.sets", folder.resolve("nowhere").toString());
        assertThatThrownBy(this::run).hasMessageContaining("nowhere is not a folder");
    }

    @Test
    void namesTheModesThereAre() {
        properties.setProperty("retrieval.modes", "psychic");

        assertThatThrownBy(this::run).hasMessageContaining("no mode 'psychic'").hasMessageContaining("lexical");
    }

    private void queries(String... lines) throws IOException {
        Files.writeString(folder.resolve("mini/queries.jsonl"), String.join("\n", lines).replace('\'', '"'));
    }

    private String run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Program(Options.of(properties), new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        return printed.toString(StandardCharsets.UTF_8);
    }
}
