package io.gatewayassistant.chat.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsQuestionsTest {

    private FakeTools tools;
    private Dialogue dialogue;

    @BeforeEach
    void start() {
        tools = Dns.tools();
        dialogue = new Dialogue(tools);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
            "how many zones are there?                 # There are **3** zones.",
            "How many servers do we have?              # Number of servers: **1**.",
            "list the records of example.org           # | www.example.org. | no | A | 192.0.2.1 | 300 |",
            "How many records does example.org have?   # There are **3** records.",
            "which records of example.org are disabled? # **1** of 3 records has `disabled` = `true`",
            "list the A records of example.org         # **2** of 3 records have `type` = `a`",
            "list the TXT records of example.org       # I took \"txt records\" for `zones`",
            "how many NS records has example.org?      # **1** of 3 records has `type` = `ns`.",
            "which zones have dnssec enabled?          # **1** of 3 zones has `dnssec` = `true`",
            "is the zone example.com native?           # | kind | Master |",
            "list all zones                            # example.com.",
            "which zones are native?                   # **2** of 3 zones have `kind` = `native`",
            "list the Native zones                     # **2** of 3 zones have `kind` = `native`",
            "show the zone example.com                 # | kind | Master |",
            "zones whose kind is Master                # **1** of 3 zones has `kind` = `Master`",
            "list the config of the server             # Here is what I found for config:",
            "list the cryptokeys of example.org        # There are no cryptokeys.",
            "combien y a-t-il de zones ?               # Il y a **3** zones.",
            "liste les enregistrements de example.org  # Il y a **3** enregistrements",
            "Combien de serveurs ?                     # Nombre de serveurs : **1**.",
            "quels enregistrements de example.org sont désactivés ? # **1** sur 3 enregistrements avec `disabled` = `true`"
    })
    void answers(String question, String expected) {
        assertThat(dialogue.ask(question)).contains(expected);
        assertThat(dialogue.calls()).isLessThanOrEqualTo(8);
    }

    @Test
    void asksWhichZoneWhenNoneIsNamed() {
        String answer = dialogue.ask("list the cryptokeys");

        assertThat(answer).contains("I need to know of which one in zones").contains("`example.com.`");
    }

    @Test
    void saysThatANameIsNotThere() {
        String answer = dialogue.ask("list the records of nowhere.example");

        assertThat(answer).contains("I found no \"nowhere.example\"");
    }

    @Test
    void reachesAZoneThroughItsServer() {
        dialogue.ask("how many zones are there?");

        assertThat(tools.urls()).containsExactly("/api/v1/servers", "/api/v1/servers/localhost/zones");
    }

    @Test
    void asksForOneOfSeveralServers() {
        tools.with("/api/v1/servers", "[{\"id\":\"primary\"},{\"id\":\"secondary\"}]");

        String answer = dialogue.ask("how many zones are there?");

        assertThat(answer).contains("of which one in servers").contains("`primary`, `secondary`");
    }
}
