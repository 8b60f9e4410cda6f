package io.gatewayassistant.sample.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.scripted.ScriptedModel;
import io.gatewayassistant.scripted.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What an administrator learns from the test button next to a language model. */
@QuarkusTest
@QuarkusTestResource(value = ScriptedProvider.class, restrictToAnnotatedClass = true)
class ProviderTrialTest {

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void saysThatTheModelAnswered() {
        JsonNode result = trial(Turn.text("OK"));

        assertThat(result.path("ok").asBoolean()).isTrue();
        assertThat(result.path("message").asText()).isEqualTo("scripted (openai) answered.");
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void saysThatTheKeyWasRefused() {
        JsonNode result = trial(Turn.unauthorized());

        assertThat(result.path("ok").asBoolean()).isFalse();
        assertThat(result.path("message").asText()).contains("refused its key").doesNotContain("sk-of-the-test");
    }

    @Test
    void doesNotWaitForeverForAModelThatIsSilent() {
        JsonNode result = trial(Turn.silence());

        assertThat(result.path("ok").asBoolean()).isFalse();
        assertThat(result.path("message").asText()).contains("in time");
        assertThat(result.path("durationMs").asLong()).isBetween(2_000L, 10_000L);
    }

    private JsonNode trial(Turn turn) {
        model.restart(turn);
        try (Chat chat = Chat.of(gateway, "admin")) {
            return Chat.JSON.readTree(chat.postJson("/assistant/settings/test", "{\"provider\": \"default\"}").body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer is no JSON", e);
        }
    }
}
