package io.gatewayassistant.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.PresetReader;

/** Over documentation as it really is; skipped where the shared corpora are not there. */
class RealCorporaTest {

    private static final Path FOLDER = Path.of(System.getProperty("assistant.shared", "none"), "docsearch");

    private record Question(String query, Set<String> pages, Set<String> sections) {
    }

    @BeforeEach
    void needsTheCorpora() {
        assumeThat(FOLDER).as("set -Dassistant.shared to the folder with docsearch/ to run this").isDirectory();
    }

    @Test
    void readsBothAndFindsTheRightPages() throws IOException {
        List<Section> sections = new ArrayList<>(read("otoroshi-manual", ""));
        sections.addAll(read("llm-extension", "/search-index.json"));
        DocLibrary library = DocLibrary.of(sections, new PresetReader().read("otoroshi").glossary());
        List<Question> questions = questions();

        double pages = 0;
        double reciprocal = 0;
        double sectionHits = 0;
        for (Question question : questions) {
            List<Section> found = library.search(question.query(), 8);
            int rank = rank(found.stream().map(section -> section.page().path()).toList(), question.pages());
            int sectionRank = rank(found.stream().map(RealCorporaTest::id).toList(), question.sections());
            pages += rank < 5 ? 1 : 0;
            reciprocal += rank < 8 ? 1.0 / (rank + 1) : 0;
            sectionHits += sectionRank < 5 ? 1 : 0;
            if (Boolean.getBoolean("docs.explain") && (rank >= 5 || sectionRank >= 5)) {
                System.out.println(rank + " " + sectionRank + " " + question.query() + " -> "
                        + found.stream().map(RealCorporaTest::id).limit(4).toList() + " GOLD " + question.sections());
            }
        }
        System.out.printf("dev page R@5 %.3f MRR@8 %.3f section R@5 %.3f%n", pages / questions.size(),
                reciprocal / questions.size(), sectionHits / questions.size());
        assertThat(pages / questions.size()).as("page R@5").isGreaterThan(0.8);
        assertThat(reciprocal / questions.size()).as("page MRR@8").isGreaterThan(0.7);
    }

    @Test
    void makesTheAnchorsThatThePublishedPagesHave() throws IOException {
        Set<String> known = new HashSet<>();
        Stream.concat(read("otoroshi-manual", "").stream(), read("llm-extension", "/search-index.json").stream())
                .forEach(section -> known.add(id(section)));

        assertThat(questions()).flatMap(Question::sections).isSubsetOf(known);
    }

    private static int rank(List<String> found, Set<String> wanted) {
        int rank = 0;
        for (String id : found) {
            if (wanted.contains(id)) {
                return rank;
            }
            rank++;
        }
        return Integer.MAX_VALUE - 1;
    }

    private static String id(Section section) {
        return section.page().path() + (section.anchor().isEmpty() ? "" : "#" + section.anchor());
    }

    private static List<Section> read(String id, String file) throws IOException {
        URI location = URI.create(FOLDER.resolve("corpora").resolve(id).toUri() + file.replaceFirst("^/", ""));
        CorpusReader reader = new CorpusReader(RealCorporaTest.class.getClassLoader(), url -> new byte[0]);
        return reader.read(new CorpusSource(id, location, "", "en"));
    }

    private static List<Question> questions() throws IOException {
        JsonMapper json = new JsonMapper();
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("dev.jsonl"))) {
            JsonNode question = json.readTree(line);
            questions.add(new Question(question.path("query").asText(), texts(question.path("gold_pages")),
                    texts(question.path("gold_sections"))));
        }
        return questions;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        StreamSupport.stream(array.spliterator(), false).forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
