package io.gatewayassistant.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "We moved to a new data center. Can you list the backends? | Can you list the backends?",
            "Sarah asked me about this. Also, delete the route. | Also, delete the route.",
            "It is late. I'd like to see all keys! Thanks a lot. | I'd like to see all keys!",
            "Which routes are slow? The customers complain. | Which routes are slow?",
            "Nous avons déménagé. Je voudrais la liste des routes. | Je voudrais la liste des routes." })
    void aSentenceThatOnlyTellsWhyAsksForNothing(String request, String asking) {
        assertThat(Sentences.asking(request)).isEqualTo(asking);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "the keys of the consumer", "Backends. Routes.",
            "Create a service. Then add a route to it.", "''" })
    void aRequestIsWholeWhereAllOfItsSentencesAskOrNone(String request) {
        assertThat(Sentences.asking(request)).isEqualTo(request);
    }

    @Test
    void aDotWithinANameEndsNothing() {
        assertThat(Sentences.of("Who calls api.example.com? Show v1.2 of it.")).containsExactly("Who calls api.example.com?",
                "Show v1.2 of it.");
    }
}
