package io.gatewayassistant.sample.assistant;

import java.util.Map;

import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Configures the OpenAI-compatible provider of the sample gateway with a scripted server, which tests get injected. */
public class ScriptedProvider implements QuarkusTestResourceLifecycleManager {

    private ScriptedModel model;

    @Override
    public Map<String, String> start() {
        model = ScriptedModel.plays(Turn.text("unused"));
        return Map.of(
                "quarkus.langchain4j.openai.base-url", model.baseUrl(),
                "quarkus.langchain4j.openai.api-key", "sk-of-the-test",
                "quarkus.langchain4j.openai.chat-model.model-name", "scripted",
                "quarkus.gateway-assistant.chat.model-timeout", "8s",
                "quarkus.gateway-assistant.chat.heartbeat", "300ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(model, new TestInjector.MatchesType(ScriptedModel.class));
    }

    @Override
    public void stop() {
        model.close();
    }
}
