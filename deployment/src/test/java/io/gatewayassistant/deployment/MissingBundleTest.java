package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.QuarkusUnitTest;

class MissingBundleTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(TestUsers.class))
            .overrideConfigKey("quarkus.gateway-assistant.bundled-docs.manual.folder", "nowhere")
            .assertException(failure -> assertThat(failure).isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("bundled-docs.manual.folder is 'nowhere'").hasMessageContaining("no Markdown pages"));

    @Test
    void failsTheBuildWithTheFix() {
        Assertions.fail("the build should have failed");
    }
}
