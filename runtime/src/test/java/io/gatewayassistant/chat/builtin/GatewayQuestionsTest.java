package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayQuestionsTest {

    private Dialogue dialogue;

    @BeforeEach
    void start() {
        dialogue = new Dialogue(Gateway.tools());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
            "How many routes do I have?                              # There are **312** routes.",
            "how many apikeys are there?                             # There are **27** apikeys.",
            "Count the API keys, please                              # There are **27** API keys.",
            "What is the number of certificates?                     # There are **4** certificates.",
            "can you tell me how many LLM providers we have?         # There are **3** LLM providers.",
            "how many organizations are there                        # There are no organizations.",
            "how many teams?                                         # There are **2** teams.",
            "list all disabled LLM providers                         # **2** LLM providers have `enabled` = `false`",
            "Which LLM providers are not enabled?                    # **2** LLM providers have `enabled` = `false`",
            "show me the enabled llm providers                       # **1** of the llm providers has `enabled` = `true`",
            "how many routes are disabled?                           # **39** routes have `enabled` = `false`",
            "which certificates expire this month?                   # **2** certificates have `expiresAt` from 2026-11-01 to 2026-11-30",
            "which certificates expire in the next 10 days?          # **1** of the certificates has `expiresAt` from 2026-11-22 to 2026-12-02",
            "are there any expired certificates?                     # **2** certificates have expired (`expiresAt` before 2026-11-22)",
            "how many certificates have expired?                     # **2** certificates have expired",
            "List certificates that have not expired                 # **2** certificates have `expiresAt` on or after 2026-11-22",
            "which certificates are about to expire                  # **1** of the certificates has `expiresAt` from 2026-11-22 to 2026-12-22",
            "display the teams                                       # Payments",
            "Do not delete anything, just list the teams             # Mobile",
            "list the teams whose organization is northwind          # **1** of 2 teams has `organization` = `northwind`",
            "teams of harbourline                                    # **1** of 2 teams has `organization` = `harbourline`",
            "show me the global configuration                        # | maintenance | no |",
            "show the team named Payments                            # | organization | harbourline |",
            "how many rotues are there?                              # **312**",
            "is the route route_12 enabled?                          # | enabled | yes |",
            "show the apikey key-9                                   # | enabled | no |",
            "certificates expiring before 2027-01-01                 # **3** certificates have `expiresAt` before 2027-01-01",
            "which apikeys expire next month?                        # no date of that kind in the apikeys",
            "which certificates expire next year?                    # `expiresAt` from 2027-01-01 to 2027-12-31",
            "which certificates expire next week?                    # **1** of the certificates has",
            "which certificates expire tomorrow?                     # There are no certificates with",
            "list openai llm providers                               # **1** of 3 llm providers has `provider` = `openai`"
    })
    void answersInEnglish(String question, String expected) {
        assertThat(dialogue.ask(question)).contains(expected);
        assertThat(dialogue.calls()).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
            "Combien de routes ai-je ?                               # Il y a **312** routes.",
            "combien y a-t-il de clés d'API ?                        # Il y a **27** clés d'API.",
            "Quel est le nombre de certificats ?                     # Il y a **4** certificats.",
            "liste les fournisseurs LLM désactivés                   # **2** fournisseurs LLM avec `enabled` = `false`",
            "Quels fournisseurs LLM ne sont pas actifs ?             # **2** fournisseurs LLM avec `enabled` = `false`",
            "Quels certificats expirent ce mois-ci ?                 # **2** certificats avec `expiresAt` du 2026-11-01 au 2026-11-30",
            "quels certificats expirent dans les 10 prochains jours  # **1** parmi les certificats avec `expiresAt` du 2026-11-22 au 2026-12-02",
            "Y a-t-il des certificats expirés ?                      # **2** certificats avec une date d'expiration dépassée",
            "combien de routes sont désactivées ?                    # **39** routes avec `enabled` = `false`",
            "affiche-moi les équipes                                 # Payments",
            "Peux-tu lister les équipes s'il te plaît ?              # Mobile",
            "montre-moi les équipes dont l'organization est northwind # **1** sur 2 équipes avec `organization` = `northwind`"
    })
    void answersInFrench(String question, String expected) {
        assertThat(dialogue.ask(question)).contains(expected);
        assertThat(dialogue.calls()).isLessThanOrEqualTo(8);
    }
}
