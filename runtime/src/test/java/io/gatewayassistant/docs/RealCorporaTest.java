package io.gatewayassistant.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Fetched;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.preset.CorpusSource;

/** Over documentation as it really is; skipped where the shared corpora are not there. */
class RealCorporaTest {

    private static final Path FOLDER = Path.of(System.getProperty("assistant.shared", "none"), "docsearch");

    @BeforeEach
    void needsTheCorpora() {
        assumeThat(FOLDER).as("set -Dassistant.shared to the folder with docsearch/ to run this").isDirectory();
    }

    @Test
    void makesTheAnchorsThatThePublishedPagesHave() throws IOException {
        Set<String> known = new HashSet<>();
        Stream.concat(read("otoroshi-manual", "").stream(), read("llm-extension", "/search-index.json").stream())
                .forEach(section -> known.add(id(section)));

        assertThat(labels()).isNotEmpty().isSubsetOf(known);
    }

    private static String id(Section section) {
        return section.page().path() + (section.anchor().isEmpty() ? "" : "#" + section.anchor());
    }

    private static List<Section> read(String id, String file) throws IOException {
        URI location = URI.create(FOLDER.resolve("corpora").resolve(id).toUri() + file.replaceFirst("^/", ""));
        CorpusReader reader = new CorpusReader(RealCorporaTest.class.getClassLoader(), (url, known) -> new Fetched.Unchanged());
        return reader.read(new CorpusSource(id, location, "", "en"));
    }

    /** Sections that people named as answers. */
    private static Set<String> labels() throws IOException {
        JsonMapper json = new JsonMapper();
        Set<String> sections = new HashSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("dev.jsonl"))) {
            json.readTree(line).path("gold_sections").forEach(section -> sections.add(section.asText()));
        }
        return sections;
    }
}
