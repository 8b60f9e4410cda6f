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
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.preset.Glossary;
import io.gatewayassistant.retrieval.measure.Records;

/**
 * Search over documentation must not become worse than recorded: on our own pages always, on the shared ones where they are.
 */
class DocsGuardTest {

    private static final Path OWN_QUESTIONS = Path.of("src/test/resources/documentation/sample-gateway-docs.jsonl");
    private static final Path OWN_PAGES = Path.of("../sample-gateway/src/main/resources/assistant-docs");
    private static final Records RECORDS = Records.read(Path.of("src/main/resources/recorded.tsv"));

    @Test
    void findsWhatItUsedToInOurOwnPagesByWordsAndByMeaning() {
        guard(List.of("lexical", "hybrid"), OWN_QUESTIONS, OWN_PAGES);
    }

    @Test
    void findsWhatItUsedToInTheSharedCorpora() {
        Path shared = Path.of(System.getProperty("assistant.shared", "shared"), "docsearch");
        assumeTrue(Files.isDirectory(shared), () -> "Only where the shared corpora are: " + shared);

        guard(List.of("lexical"), shared.resolve("dev.jsonl"), shared.resolve("corpora"));
    }

    @Test
    void theSectionsOfOurOwnQuestionsExist() {
        Set<String> sections = CorporaFolder.read(OWN_PAGES).stream().map(QuestionScore::id).collect(Collectors.toSet());

        assertThat(Question.read(OWN_QUESTIONS)).hasSizeGreaterThan(29)
                .allSatisfy(question -> assertThat(sections).as(question.text()).containsAll(question.sections()));
    }

    private static void guard(List<String> modes, Path questions, Path corpora) {
        String set = questions.getFileName().toString().replace(".jsonl", "");

        List<String> falls = new DocsEvaluation(modes, new Glossary(Map.of()), Optional.empty(), RECORDS)
                .run(List.of(questions), corpora, new PrintStream(OutputStream.nullOutputStream()));

        assertThat(modes).allMatch(mode -> RECORDS.has(set, mode));
        assertThat(falls).isEmpty();
    }
}
