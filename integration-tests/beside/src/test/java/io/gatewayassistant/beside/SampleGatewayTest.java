package io.gatewayassistant.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The same answers as inside of the gateway: document, admin API and key come from the configuration. */
@QuarkusTest
@QuarkusTestResource(value = SampleGateway.class, restrictToAnnotatedClass = true)
class SampleGatewayTest {

    @Test
    void countsTheRoutes() {
        assertThat(Answer.to("How many routes do I have?").text()).contains("312").contains("routes");
    }

    @Test
    void listsTheDisabledProviders() {
        assertThat(Answer.to("list all disabled LLM providers").text())
                .contains("llm-provider_openai-legacy", "llm-provider_gemini-trial", "llm-provider_cohere-rerank");
    }
}
