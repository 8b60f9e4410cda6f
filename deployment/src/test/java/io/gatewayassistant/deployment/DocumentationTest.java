package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.docs.DocAnswer;
import io.gatewayassistant.docs.DocRequest;
import io.gatewayassistant.docs.DocService;
import io.gatewayassistant.docs.DocSource;
import io.gatewayassistant.preset.Preset;
import io.quarkus.test.QuarkusUnitTest;

/** The application's own preset and documentation, on its class path. */
class DocumentationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class)
                    .addAsResource(new StringAsset("""
                            title: Acme Assistant
                            docs:
                              topics: { keys: /help/keys }
                              corpora: [{ id: manual, location: manual, base-url: /help }]
                            """), "acme-preset/preset.yaml")
                    .addAsResource(new StringAsset("# Keys\n\n## Rotation\n\nThe secret rotates.\n"),
                            "acme-preset/manual/keys.md")
                    .addAsResource(new StringAsset("# Routes\n\nA route sends requests.\n"), "more/routes.md"))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.preset", "classpath:acme-preset")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.docs.corpora.more.location", "classpath:more")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.docs.hosts", "docs.example.org");

    @Inject
    Preset preset;

    @Inject
    DocService docs;

    @Test
    void takesTitleAndTopicsFromThePreset() {
        assertThat(preset.title()).isEqualTo("Acme Assistant");
        assertThat(doc("keys").text()).contains("# Keys", "The secret rotates.");
        assertThat(doc(null).text()).contains("- keys: /help/keys", "docs.example.org", "manual (English), more (English)");
    }

    @Test
    void searchesThePresetsCorpusAndTheConfiguredOne() {
        assertThat(docs.search("how does the secret rotate").sources()).first()
                .isEqualTo(new DocSource("Keys > Rotation", "/help/keys#rotation"));
        assertThat(docs.search("route").sources()).containsExactly(new DocSource("Routes", "/routes"));
    }

    private DocAnswer doc(@Nullable String topic) {
        return docs.doc(new DocRequest(topic, null, null, null), () -> false);
    }
}
