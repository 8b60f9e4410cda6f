package io.gatewayassistant.retrieval.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.Records;

class DocsEvaluationTest {

    private static final String QUESTION = """
            {"id": "d1", "query": "daily quotas", "gold_pages": ["keys.md"], "gold_sections": ["keys.md#quotas"], "cat": "how"}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aManual() throws IOException {
        Path manual = Files.createDirectories(folder.resolve("corpora/manual"));
        Files.writeString(manual.resolve("keys.md"),
                "# Keys\n\nA key opens a route.\n\n## Quotas\n\nDaily quotas limit calls.\n");
        Files.writeString(manual.resolve("routes.md"), "# Routes\n\nA route leads to a backend.\n");
        Files.writeString(folder.resolve("questions.jsonl"), QUESTION);
    }

    @Test
    void printsTheBaselineAndSearch() {
        List<String> lines = run(folder.resolve("corpora")).lines().toList();

        assertThat(lines.getFirst().split(" +")).startsWith("set", "mode", "sections", "questions", "pageR@1", "pageR@5",
                "pageMRR@8", "sectionR@1", "sectionR@5", "sectionMRR@8", "zero", "chars", "p50us", "build_ms");
        assertThat(lines.get(1).split(" +")).startsWith("questions", "bm25");
        assertThat(lines.get(3).split(" +")).startsWith("questions", "lexical").contains("pageR@1×1.00")
                .containsSubsequence("1", "1.000", "1.000", "1.000", "1.000", "1.000", "1.000", "0");
        assertThat(lines.get(4)).startsWith("  how questions=1 pageR@5=1.000");
    }

    @Test
    void namesAMissingFolderAndAMalformedQuestion() throws IOException {
        assertThatThrownBy(() -> run(folder.resolve("nowhere"))).hasMessageContaining("nowhere is not a folder");

        Files.writeString(folder.resolve("questions.jsonl"), "{\"query\": \"quotas\"}\n");
        assertThatThrownBy(() -> run(folder.resolve("corpora"))).hasMessageContaining("questions.jsonl line 1")
                .hasMessageContaining("gold_pages");
    }

    private String run(Path corpora) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new DocsEvaluation(List.of(), new Glossary(Map.of()), Optional.empty(), Records.NONE).run(
                List.of(folder.resolve("questions.jsonl")), corpora, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
