package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private final Spelling spelling = new Spelling(
            List.of("certificate", "route", "router", "routes", "verifier", "key", "v1"));

    @ParameterizedTest
    @CsvSource({ "certifcate, certificate, 1", "certificaet, certificate, 1", "cretifcate, certificate, 2", "rout, route, 1",
            "verifyer, verifier, 1", "ertificate, certificate, 1" })
    void findsTheClosestWord(String mistyped, String meant, int mistakes) {
        assertThat(spelling.guesses(mistyped)).first().isEqualTo(new Spelling.Guess(meant, mistakes));
    }

    @ParameterizedTest
    @CsvSource({ "kye", "banana", "certificates-of-many", "x" })
    void guessesNothingWhereNothingIsClose(String word) {
        assertThat(spelling.guesses(word)).isEmpty();
    }

    @Test
    void theDistanceOfSwappedNeighboursIsOne() {
        assertThat(Spelling.distance("ab", "ba", 2)).isEqualTo(1);
        assertThat(Spelling.distance("route", "route", 2)).isZero();
        assertThat(Spelling.distance("route", "certificate", 2)).isEqualTo(3);
    }
}
