package io.gatewayassistant.docs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.preset.CorpusOptions;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.settings.AnchorStyle;

class OpenApiDescriptionsTest {

    private static final String YAML = """
            openapi: 3.1.0
            info:
              title: Admin API
              description: |
                Everything is a resource.

                ## Versions
                Each entity has a version.
            tags:
              - name: api keys
                description: Keys *identify* consumers.
              - name: empty
            paths:
              /keys/{id}:
                parameters: []
                get:
                  tags: [api keys]
                  operationId: findKey
                  summary: Find a key
                  description: |
                    # Rules
                    The secret is never returned.
                  parameters:
                    - {name: id, in: path, description: Its identifier}
                delete: { summary: Remove it }
              /empty: {}
            """;

    @Test
    void makesAPageOfTheDocumentAndOneOfEachTag() throws IOException {
        List<Section> sections = sections(YAML, CorpusOptions.NONE);

        assertThat(sections).extracting(Section::breadcrumb).containsExactly("Admin API", "Admin API > Versions", "api keys",
                "api keys > Find a key", "default > Remove it");
        assertThat(sections).extracting(Section::url).containsExactly("/swagger", "/swagger#versions", "/swagger#/api%20keys",
                "/swagger#/api%20keys/findKey", "/swagger#/default");
        assertThat(sections.get(3).text())
                .isEqualTo("`GET /keys/{id}`\n\n**Rules**\n\nThe secret is never returned.\n\n- `id`: Its identifier");
        assertThat(sections.get(3).page().categories()).containsExactly("Admin API");
    }

    @Test
    void takesOnlyTheTagsThatAreWanted() throws IOException {
        CorpusOptions options = new CorpusOptions(null, "", List.of("api*"), List.of(), 1, AnchorStyle.GITHUB);

        assertThat(sections(YAML, options)).extracting(Section::breadcrumb).containsExactly("api keys",
                "api keys > Find a key");
    }

    @Test
    void readsJson() throws IOException {
        assertThat(sections(" {\"swagger\":\"2.0\",\"info\":{\"title\":\"T\",\"description\":\"D\"}}", CorpusOptions.NONE))
                .extracting(Section::text).containsExactly("D");
    }

    @Test
    void saysThatAnotherDocumentIsNone() {
        assertThatThrownBy(() -> sections("{\"a\":1}", CorpusOptions.NONE)).isInstanceOf(IOException.class)
                .hasMessageContaining("no OpenAPI document");
    }

    private static List<Section> sections(String document, CorpusOptions options) throws IOException {
        return OpenApiDescriptions.sections(
                new CorpusSource("api", URI.create("classpath:openapi.yaml"), "/swagger", "en", options),
                document.getBytes(StandardCharsets.UTF_8));
    }
}
