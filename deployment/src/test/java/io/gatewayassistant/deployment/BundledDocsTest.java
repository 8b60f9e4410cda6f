package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.docs.DocRequest;
import io.gatewayassistant.docs.DocService;
import io.gatewayassistant.docs.DocSource;
import io.gatewayassistant.docs.kept.DocsBundle;
import io.gatewayassistant.spi.DocumentationCorpus;
import io.gatewayassistant.spi.DocumentationPage;
import io.quarkus.test.QuarkusUnitTest;

/** Documentation that the build read, and documentation that a bean of the host provides. */
class BundledDocsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, Runbook.class)
                    .addAsResource(new StringAsset("# Manual\n\nWelcome.\n"), "manual/index.md")
                    .addAsResource(new StringAsset("# Keys\n\n## Rotation\n\nThe secret rotates.\n"),
                            "manual/01-guides/keys.md")
                    .addAsResource(new StringAsset("# Old\n\nThe secret stays.\n"), "manual/old/keys.md"))
            .overrideConfigKey("quarkus.gateway-assistant.bundled-docs.manual.folder", "classpath:manual")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.docs.corpora.help.location", "bundle:manual")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.docs.corpora.help.base-url", "/help")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.docs.corpora.help.version", "17")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.docs.corpora.help.exclude", "old/*");

    @Inject
    DocService docs;

    @Test
    void servesWhatTheBuildReadUnderTheBaseOfTheCorpus() {
        assertThat(Thread.currentThread().getContextClassLoader().getResource(DocsBundle.index("manual"))).isNotNull();
        assertThat(docs.search("how does the secret rotate").sources())
                .containsExactly(new DocSource("Keys > Rotation", "/help/guides/keys#rotation"));
        assertThat(page("/help/guides/keys")).contains("# Keys", "The secret rotates.");
    }

    @Test
    void servesWhatTheHostProvides() {
        assertThat(docs.search("restart the cluster").sources()).first()
                .isEqualTo(new DocSource("Runbook > Restart", "/wiki/runbook#restart"));
        assertThat(page(null)).contains("help 17 (English), runbook (English)");
    }

    private String page(@Nullable String url) {
        return docs.doc(new DocRequest(null, url, null, null), () -> false).text();
    }

    @ApplicationScoped
    public static class Runbook implements DocumentationCorpus {

        @Override
        public String id() {
            return "runbook";
        }

        @Override
        public List<DocumentationPage> pages() {
            return List.of(
                    new DocumentationPage("runbook", "/wiki/runbook", "", "# Runbook\n\n## Restart\n\nRestart the cluster.\n"));
        }
    }
}
