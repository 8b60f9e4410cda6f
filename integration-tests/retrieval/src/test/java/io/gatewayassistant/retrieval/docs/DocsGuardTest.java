package io.gatewayassistant.retrieval.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.Records;

/** Search over documentation must not become worse than recorded, where the shared corpora are at hand. */
class DocsGuardTest {

    @Test
    void findsWhatItUsedTo() {
        Path shared = Path.of(System.getProperty("assistant.shared", "shared"), "docsearch");
        assumeTrue(Files.isDirectory(shared), () -> "Only where the shared corpora are: " + shared);
        Records records = Records.read(Path.of("src/main/resources/recorded.tsv"));

        List<String> falls = new DocsEvaluation(List.of("lexical"), new Glossary(Map.of()), Optional.empty(), records)
                .run(List.of(shared.resolve("dev.jsonl")), shared.resolve("corpora"),
                        new PrintStream(OutputStream.nullOutputStream()));

        assertThat(records.has("dev", "lexical")).isTrue();
        assertThat(falls).isEmpty();
    }
}
