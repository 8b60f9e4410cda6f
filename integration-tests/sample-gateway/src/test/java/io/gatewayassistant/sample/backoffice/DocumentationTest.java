package io.gatewayassistant.sample.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DocumentationTest {

    private static final Path PAGES = Path.of("src/main/resources/assistant-docs");
    private static final Pattern LINK = Pattern.compile("]\\(([a-z-]+)\\)");

    private final Documentation documentation = new Documentation();

    @Test
    void listsEveryPageThatThereIs() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Documentation.names());
        }
    }

    @Test
    void linksOnlyToPagesThatThereAre() throws IOException {
        for (String name : Documentation.names()) {
            var links = LINK.matcher(Files.readString(PAGES.resolve(name + ".md"))).results().map(link -> link.group(1))
                    .toList();
            assertThat(Documentation.names()).containsAll(links);
        }
    }

    @Test
    void givesEveryPageATitle() {
        assertThat(documentation.entries()).extracting(Documentation.Entry::title).doesNotContain("Untitled")
                .doesNotHaveDuplicates();
    }
}
