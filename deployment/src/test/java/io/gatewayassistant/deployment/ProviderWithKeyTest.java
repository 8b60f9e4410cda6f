package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.chat.provider.ModelRegistry;
import io.quarkus.test.QuarkusUnitTest;

class ProviderWithKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(OpenAi.class))
            .setForcedDependencies(OpenAi.EXTENSION)
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.api-key", "sk-test")
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.chat-model.model-name", "some-model");

    @Inject
    ModelRegistry models;

    @Test
    void theLanguageModelAnswersByDefault() {
        assertThat(models.choose("default").builtIn()).isFalse();
        assertThat(models.choose("default").label()).isEqualTo("some-model (openai)");
    }

    @Test
    void theBuiltInModelCanStillBeChosen() {
        assertThat(models.choose("built-in").builtIn()).isTrue();
    }
}
