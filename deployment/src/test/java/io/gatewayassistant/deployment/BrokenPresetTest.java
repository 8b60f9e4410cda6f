package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class BrokenPresetTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class)
                    .addAsResource(new StringAsset("titel: Acme"), "acme-preset/preset.yaml"))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.preset", "classpath:acme-preset")
            .assertException(failure -> assertThat(failure).hasStackTraceContaining(
                    "classpath:acme-preset/preset.yaml line 1: unknown key 'titel'; known here: api-key, backoffice, catalog"));

    @Test
    void stopsTheStartWithTheFileTheKeyAndTheRemedy() {
        throw new AssertionError("the application must not start");
    }
}
