package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.chat.provider.ModelRegistry;
import io.quarkus.test.QuarkusUnitTest;

class ProviderWithoutKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(OpenAi.class))
            .setForcedDependencies(OpenAi.EXTENSION);

    @Inject
    ModelRegistry models;

    @Test
    void theStartDoesNotFailAndTheBuiltInModelAnswers() {
        assertThat(models.choose("default").builtIn()).isTrue();
    }

    @Test
    void theModelIsListedAsNotConfigured() {
        assertThat(models.named("default")).hasValueSatisfying(provider -> {
            assertThat(provider.configured()).isFalse();
            assertThat(provider.label()).isEqualTo("openai (not configured)");
        });
    }
}
