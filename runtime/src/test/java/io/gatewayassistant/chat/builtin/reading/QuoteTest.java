package io.gatewayassistant.chat.builtin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void keepsATableThatHasItsHead() {
        assertThat(Quote.of("Codes:\n| status | error |\n|-|-|\n| 401 | no key |\nSend a key."))
                .isEqualTo("> Codes:\n>\n> | status | error |\n> |-|-|\n> | 401 | no key |\n>\n> Send a key.");
    }

    @Test
    void makesAListOfRowsWithoutTheirHead() {
        assertThat(Quote.of("… | 401 | no key |\n| 403 | expired | …"))
                .isEqualTo("> …\n>\n> - 401 · no key\n> - 403 · expired\n>\n> …");
    }

    @Test
    void quotesEachLineOfAnythingElse() {
        assertThat(Quote.of("A key.\n- one | two\n")).isEqualTo("> A key.\n> - one | two");
    }
}
