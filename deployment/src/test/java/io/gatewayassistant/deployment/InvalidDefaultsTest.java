package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class InvalidDefaultsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.defaults.api-key", "nope")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContaining("quarkus.gateway-assistant.defaults.api-key: no API key is called 'nope'"));

    @Test
    void doNotLetTheApplicationStart() {
        fail("it started");
    }
}
