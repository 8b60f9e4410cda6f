package io.gatewayassistant.sample.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Twenty English and ten French questions to the built-in model, over the real gateway. */
@QuarkusTest
class PhrasingsTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many routes do I have?                        | **312** routes
            count the backends                                | **104** backends
            number of teams?                                  | **11** teams
            how many API keys are there                       | **61** API keys
            how many certificates do we have?                 | **41** certificates
            list all disabled LLM providers                   | **3** LLM providers
            show me the disabled routes                       | **24** routes
            which API keys are disabled?                      | **7** API keys
            list the organizations                            | **4** organizations
            show the JWT verifiers                            | **9** JWT verifiers
            give me all auth modules                          | **7** auth modules
            which certificates expire this month?             | certificates have `expiresAt` from
            which certificates expire in the next 30 days?    | certificates have `expiresAt` from
            list certificates that have expired               | certificates have expired
            what is a data exporter?                          | sends events of the gateway to another system
            how do I protect a route with an API key?         | /backoffice/docs/
            why do I get 401 on a route with an API key?      | the call has no key: send one
            explain service groups                            | A service group says which routes belong together
            create a route for shop.example.org               | POST /apis/proxy.gateway.io/v1/routes
            delete the team payments                          | DELETE /apis/organize.gateway.io/v1/teams/{id}
            """)
    void answersInEnglish(String question, String expected) {
        assertThat(text(question)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Combien de routes ai-je ?                         | **312** routes
            combien y a-t-il de certificats ?                 | **41** certificats
            combien de vérificateurs JWT ?                    | **9** vérificateurs JWT
            liste les équipes                                 | **11** équipes
            montre-moi les clés API désactivées               | **7** clés API
            liste tous les fournisseurs LLM désactivés        | **3** fournisseurs LLM
            quels certificats expirent ce mois-ci ?           | certificats avec `expiresAt` du
            qu'est-ce qu'un exportateur de données ?          | sends events of the gateway to another system
            comment protéger une route avec une clé API ?     | /backoffice/docs/
            supprime la route billing                         | DELETE /apis/proxy.gateway.io/v1/routes/{id}
            """)
    void answersInFrench(String question, String expected) {
        assertThat(text(question)).contains(expected).contains("Aucun modèle de langage n'est configuré");
    }

    private String text(String question) {
        try (Chat chat = Chat.of(gateway, "admin")) {
            return chat.answer(question).path("text").asText();
        }
    }
}
