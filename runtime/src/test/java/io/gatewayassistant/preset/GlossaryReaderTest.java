package io.gatewayassistant.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryReaderTest {

    private final GlossaryReader reader = new GlossaryReader();

    @TempDir
    Path folder;

    @Test
    void readsKindsTagsAndOperationsFromAFile() throws IOException {
        String file = write("words.yaml", """
                routes: { en: { names: [route], means: Takes calls. } }
                "GET /api/dump.json": { fr: { names: [sauvegarde] } }
                """);

        Glossary glossary = reader.read(file);

        assertThat(glossary.entries()).containsOnlyKeys("routes", "GET /api/dump.json");
        assertThat(glossary.entries().get("routes").meaning("en")).contains("Takes calls.");
        assertThat(glossary.entries().get("GET /api/dump.json").names()).containsExactly("sauvegarde");
    }

    @ParameterizedTest
    @ValueSource(strings = { "classpath:gateway-assistant/presets/otoroshi/glossary.yaml",
            "classpath:/gateway-assistant/presets/otoroshi/glossary.yaml" })
    void readsFromTheClassPath(String location) {
        assertThat(reader.read(location).entries()).containsKey("routes");
    }

    @ParameterizedTest
    @ValueSource(strings = { "words.yaml", "https://example.org/words.yaml", "", "file:", "classpath:words/" })
    void namesThePlacesThatAGlossaryCanBeReadFrom(String location) {
        assertThatThrownBy(() -> reader.read(location)).isInstanceOf(PresetException.class)
                .hasMessageContaining("'" + location + "'")
                .hasMessageContaining("write classpath:path or file:path");
    }

    @ParameterizedTest
    @ValueSource(strings = { "classpath:nowhere.yaml", "classpath:no/where.yaml", "file:no/where.yaml" })
    void namesTheMissingFile(String location) {
        assertThatThrownBy(() -> reader.read(location)).isInstanceOf(PresetException.class)
                .hasMessageContaining("where.yaml cannot be read: create it, or correct the name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "routes: { en: { nams: [x] } }|unknown key 'routes.en.nams'|known here: means, names",
            "routes: [x]|bad value of 'routes'|line 1",
            "routes:|'routes' has no languages|write en:",
            "routes: { en: }|'routes' in 'en' has no words|write names:",
            " |is empty|write at least one term" })
    void namesTheFileTheKeyAndTheRemedyOfAMistake(String yaml, String what, String also) throws IOException {
        String file = write("words.yaml", yaml == null ? "" : yaml);

        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(PresetException.class)
                .hasMessageContaining("words.yaml")
                .hasMessageContaining(what)
                .hasMessageContaining(also);
    }

    @Test
    void addsNamesAndReplacesSentencesOfThePreset() throws IOException {
        write("preset.yaml", "glossary: own.yaml");
        write("own.yaml", """
                routes: { en: { names: [route], means: Old. }, fr: { names: [itinéraire], means: Ancien. } }
                teams: { en: { names: [team], means: People. } }
                """);
        String more = write("more.yaml", """
                routes: { en: { names: [lane, route], means: New. }, de: { names: [Strecke] } }
                teams: { en: { names: [crew] } }
                """);
        String last = write("last.yaml", "keys: { en: { names: [key] } }");

        Glossary glossary = new PresetProducer(Optional.of("file:" + folder), Optional.of(List.of(more, last))).preset()
                .glossary();

        assertThat(glossary.entries()).containsOnlyKeys("routes", "teams", "keys");
        assertThat(glossary.entries().get("routes").names()).containsExactly("route", "lane", "itinéraire", "Strecke");
        assertThat(glossary.entries().get("routes").meaning("en")).contains("New.");
        assertThat(glossary.entries().get("routes").meaning("fr")).contains("Ancien.");
        assertThat(glossary.entries().get("teams").names()).containsExactly("team", "crew");
        assertThat(glossary.entries().get("teams").meaning("en")).contains("People.");
    }

    private String write(String name, String yaml) throws IOException {
        return "file:" + Files.writeString(folder.resolve(name), yaml);
    }
}
