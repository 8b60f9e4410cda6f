package io.gatewayassistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @TempDir
    Path folder;

    @Test
    void mergesTheNamedGlossaries() throws IOException {
        Path file = Files.writeString(folder.resolve("words.yaml"), "routes: { de: { names: [Strecke] } }");
        Properties properties = new Properties();
        properties.setProperty("retrieval.glossary", file + ", classpath:gateway-assistant/presets/otoroshi/glossary.yaml");

        Options options = Options.of(properties);

        assertThat(options.glossary().entries().get("routes").names()).contains("Strecke", "route");
    }

    @Test
    void hasNoGlossaryUnlessOneIsNamed() {
        assertThat(Options.of(new Properties()).glossary().entries()).isEmpty();
    }
}
