package io.gatewayassistant.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetReaderTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "preset");

    @TempDir
    Path folder;

    @Test
    void readsTheExampleOfTheDocumentation() {
        Preset preset = new PresetReader().read("file:" + EXAMPLE);

        assertThat(preset.title()).isEqualTo("Acme Assistant");
        assertThat(preset.listPage("api-keys")).contains("/console/keys");
        assertThat(preset.backoffice().createPage("api-keys")).contains("/console/keys/new");
        assertThat(preset.editPage("backends", "b1")).contains("/console/backends/b1/settings");
        assertThat(preset.glossary().entries()).containsOnlyKeys("api-keys");
        assertThat(preset.corpora()).singleElement().satisfies(
                corpus -> assertThat(corpus.location().toString()).startsWith("file:/").endsWith("/examples/preset/manual"));
    }

    @Test
    void theExampleOfTheDocumentationStaysUnderFiftyLinesAndIsQuotedAsItIs() throws IOException {
        String yaml = Files.readString(EXAMPLE.resolve("preset.yaml"));

        assertThat(yaml.lines()).hasSizeLessThan(50);
        assertThat(Files.readString(EXAMPLE.resolve("../../presets.md")))
                .contains(yaml.strip())
                .contains(Files.readString(EXAMPLE.resolve("glossary.yaml")).strip());
    }

    @Test
    void isEmptyWithADefaultTitleWhenNoneIsConfigured() {
        Preset preset = new PresetProducer(Optional.empty(), Optional.empty()).preset();

        assertThat(preset.title()).isEqualTo("Gateway Assistant");
        assertThat(preset.match("/routes")).isEmpty();
        assertThat(preset.docHosts()).isEmpty();
    }

    @Test
    void readsTheConfiguredFolder() throws IOException {
        write("title: Mine");

        assertThat(new PresetProducer(Optional.of("file:" + folder), Optional.empty()).preset().title()).isEqualTo("Mine");
        assertThat(new PresetProducer(Optional.of(folder.toUri().toString()), Optional.empty()).preset().title())
                .isEqualTo("Mine");
    }

    @Test
    void resolvesACorpusAgainstAClassPathFolder() {
        assertThat(PresetFolder.of("classpath:/acme/").resolve("manual/")).isEqualTo(URI.create("classpath:acme/manual"));
        assertThat(PresetFolder.of("classpath:acme").resolve("https://a.b/c")).isEqualTo(URI.create("https://a.b/c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "titel: x|unknown key 'titel'|known here: api-key, backoffice, catalog",
            "backoffice: { pages: [{ pth: / }] }|unknown key 'backoffice.pages[0].pth'|kind, path, purpose, title",
            "backoffice: { pages: [{ path: / }] }|backoffice.pages: title is missing|preset.yaml",
            "backoffice: { pages: [{ path: x, title: y }] }|path must start with a slash|'x'",
            "backoffice: { pages: [{ path: /x, title: y, purpose: shop }] }|backoffice.pages[0].purpose|LIST",
            "backoffice: { pages: [{ path: /x, title: y, purpose: list }] }|page '/x' needs a kind|preset.yaml",
            "backoffice: { kinds: [{ kind: x, edit: /x }] }|must contain the segment :id|'/x'",
            "backoffice: { kinds: [{ title: x }] }|kind is missing|preset.yaml",
            "backoffice: { base: bo }|base must be a path|'bo'",
            "docs: { hosts: ['*.example.org'] }|must be a host name alone|*.example.org",
            "docs: { hosts: ['https://example.org'] }|must be a host name alone|https://example.org",
            "docs: { topics: { a: 'http://example.org' } }|topic 'a' must be an https address|http://example.org",
            "docs: { corpora: [{ location: x }] }|docs.corpora: id is missing|preset.yaml",
            "resources: { collection: /apis }|must be a path that ends with /{plural}|/apis",
            "api-key: { client-id-header: 'a b' }|client-id must be a header name|'a b'",
            "title: [a]|bad value of 'title'|line 1",
            "title: ' '|title must not be blank|preset.yaml",
            "a: b: c|is not YAML|line 1",
            "glossary: words.yaml|words.yaml cannot be read|create it, or correct the name" })
    void namesTheFileTheKeyAndTheRemedyOfAMistake(String yaml, String what, String also) throws IOException {
        write(yaml);

        assertThatThrownBy(() -> new PresetReader().read("file:" + folder))
                .isInstanceOf(PresetException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(what)
                .hasMessageContaining(also);
    }

    @Test
    void saysWhatToDoWithAnEmptyFile() throws IOException {
        write("");

        assertThatThrownBy(() -> new PresetReader().read("file:" + folder)).isInstanceOf(PresetException.class)
                .hasMessageContaining("write at least a title");
    }

    @ParameterizedTest
    @ValueSource(strings = { "acme", "classpath:nowhere", "file:nowhere" })
    void namesTheMissingFile(String location) {
        assertThatThrownBy(() -> new PresetReader().read(location)).isInstanceOf(PresetException.class)
                .hasMessageContaining("preset.yaml cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../x", "http://example.org", "", "a b" })
    void namesThePlacesThatAPresetCanBeReadFrom(String location) {
        assertThatThrownBy(() -> new PresetReader().read(location)).isInstanceOf(PresetException.class)
                .hasMessageContaining("use a shipped preset (otoroshi), classpath:folder or file:folder");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("preset.yaml"), yaml);
    }
}
