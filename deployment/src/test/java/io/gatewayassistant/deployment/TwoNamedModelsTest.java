package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.chat.provider.ModelRegistry;
import io.gatewayassistant.chat.provider.ModelUnavailable;
import io.quarkus.test.QuarkusUnitTest;

class TwoNamedModelsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(OpenAi.class))
            .setForcedDependencies(OpenAi.EXTENSION)
            .overrideConfigKey("quarkus.langchain4j.fast.chat-model.provider", "openai")
            .overrideConfigKey("quarkus.langchain4j.deep.chat-model.provider", "openai")
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.fast.api-key", "sk-test")
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.fast.chat-model.model-name", "small");

    @Inject
    ModelRegistry models;

    @Test
    void aNamedModelWithAKeyCanBeChosen() {
        assertThat(models.choose("fast").label()).isEqualTo("small (openai)");
    }

    @Test
    void aNamedModelWithoutAKeySaysWhatIsMissing() {
        assertThatThrownBy(() -> models.choose("deep")).isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("not configured");
    }

    @Test
    void anUnknownModelSaysThatTheBuildDoesNotHaveIt() {
        assertThatThrownBy(() -> models.choose("other")).hasMessageContaining("not in this build");
    }
}
