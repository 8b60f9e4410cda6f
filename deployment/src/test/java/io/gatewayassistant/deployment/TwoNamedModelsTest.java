package io.gatewayassistant.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.chat.provider.ModelRegistry;
import io.gatewayassistant.chat.provider.ModelUnavailable;
import io.gatewayassistant.settings.CurrentSettings;
import io.gatewayassistant.spi.AssistantSettings;
import io.quarkus.test.QuarkusUnitTest;

class TwoNamedModelsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(OpenAi.class))
            .setForcedDependencies(OpenAi.EXTENSION)
            .overrideConfigKey("quarkus.langchain4j.fast.chat-model.provider", "openai")
            .overrideConfigKey("quarkus.langchain4j.deep.chat-model.provider", "openai")
            .overrideConfigKey("quarkus.langchain4j.idle.chat-model.provider", "openai")
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.deep.api-key", "sk-test")
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.deep.chat-model.model-name", "large")
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.fast.api-key", "sk-test")
            .overrideRuntimeConfigKey("quarkus.langchain4j.openai.fast.chat-model.model-name", "small");

    @Inject
    ModelRegistry models;

    @Inject
    CurrentSettings settings;

    @Test
    void theSettingsSwitchBetweenThemAtRunTime() {
        for (String name : List.of("fast", "deep", "fast")) {
            AssistantSettings now = settings.get();
            settings.replace(new AssistantSettings(now.enabled(), name, now.apiKey(), now.maxToolCalls(), now.allowApiUsage(),
                    now.allowApiWrite(), now.allowApiDelete(), now.approval()));

            assertThat(models.choose(settings.get().provider()).label())
                    .isEqualTo(name.equals("fast") ? "small (openai)" : "large (openai)");
        }
    }

    @Test
    void aNamedModelWithoutAKeySaysWhatIsMissing() {
        assertThatThrownBy(() -> models.choose("idle")).isInstanceOf(ModelUnavailable.class)
                .hasMessageContaining("not configured");
    }

    @Test
    void anUnknownModelSaysThatTheBuildDoesNotHaveIt() {
        assertThatThrownBy(() -> models.choose("other")).hasMessageContaining("not in this build");
    }
}
