package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    private final FakeTools tools = Gateway.tools();

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "Create a team named Platform                # POST /apis/organize.gateway.io/v1/teams",
            "please add a new API key                    # POST /apis/apim.gateway.io/v1/apikeys",
            "I want to create a route for my service     # POST /apis/proxy.gateway.io/v1/routes",
            "can you delete the route route_12?          # DELETE /apis/proxy.gateway.io/v1/routes/route_12",
            "disable the apikey key-3                    # PATCH /apis/apim.gateway.io/v1/apikeys/key-3",
            "turn off the LLM provider llm_1             # PATCH /apis/ai.gateway.io/v1/llm-providers/llm_1",
            "Change the certificate cert_1               # PATCH /apis/pki.gateway.io/v1/certificates/cert_1",
            "delete all disabled routes                  # DELETE /apis/proxy.gateway.io/v1/routes/{id}",
            "remove team payments                        # DELETE /apis/organize.gateway.io/v1/teams/payments",
            "Crée une équipe nommée Plateforme           # POST /apis/organize.gateway.io/v1/teams",
            "Peux-tu supprimer la route route_12 ?       # DELETE /apis/proxy.gateway.io/v1/routes/route_12",
            "désactive la clé d'API key-3                # PATCH /apis/apim.gateway.io/v1/apikeys/key-3",
            "je voudrais ajouter un certificat           # POST /apis/pki.gateway.io/v1/certificates"
    })
    void showsTheOperationAndChangesNothing(String question, String request) {
        String answer = new Dialogue(tools).ask(question);

        assertThat(answer).contains("```http\n" + request + "\n").containsAnyOf("the built-in model does not make changes",
                "le modèle intégré ne fait pas de modifications");
        assertThat(tools.urls()).isEmpty();
    }

    @Test
    void fillsTheExampleFromTheSentence() {
        String answer = new Dialogue(tools)
                .ask("create a route named orders that exposes https://api.example.com on myapi.oto.tools");

        assertThat(answer).contains("\"name\" : \"orders\"").contains("\"url\" : \"https://api.example.com\"")
                .contains("\"domains\" : [ \"myapi.oto.tools\" ]");
    }

    @Test
    void fillsTheStateOfAnEntity() {
        assertThat(new Dialogue(tools).ask("disable the route route_12")).contains("{\n  \"enabled\" : false\n}");
        assertThat(new Dialogue(tools).ask("active la route route_12")).contains("{\n  \"enabled\" : true\n}");
    }

    @Test
    void fillsAFieldThatTheSentenceNames() {
        assertThat(new Dialogue(tools).ask("set the LLM provider llm_1 model to gpt-6")).contains("\"model\" : \"gpt-6\"");
    }

    @Test
    void leavesSecretsOut() {
        assertThat(new Dialogue(tools).ask("create an api key")).contains("\"clientSecret\" : \"…\"");
    }

    @Test
    void saysWhenNoOperationFits() {
        assertThat(new Dialogue(tools).ask("delete the submarine")).contains("no operation that does this with \"submarine\"")
                .contains("I have not changed anything");
    }

    @Test
    void doesNotTakeAQuestionAboutCreatedThingsForAChange() {
        assertThat(new Dialogue(tools).ask("how do I create a team?")).doesNotContain("```http");
        assertThat(new Dialogue(tools).ask("list disabled apikeys")).contains("**3** apikeys have");
    }
}
