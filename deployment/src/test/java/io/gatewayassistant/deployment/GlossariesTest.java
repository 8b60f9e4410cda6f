package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.preset.Preset;
import io.quarkus.test.QuarkusUnitTest;

class GlossariesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class)
                    .addAsResource(new StringAsset("routes: { de: { names: [Strecke] } }"), "words/german.yaml")
                    .addAsResource(new StringAsset("lanes: { en: { names: [lane] } }"), "lanes.yaml"))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.preset", "otoroshi")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.glossaries",
                    "classpath:words/german.yaml,classpath:lanes.yaml");

    @Inject
    Preset preset;

    @Test
    void areMergedIntoThePresets() {
        assertThat(preset.glossary().entries().get("routes").names()).contains("route", "Strecke");
        assertThat(preset.glossary().entries().get("lanes").names()).containsExactly("lane");
    }
}
