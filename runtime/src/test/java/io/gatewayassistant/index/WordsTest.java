package io.gatewayassistant.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void takesNamesApartAndDropsWhatEndsThem() {
        assertThat(Words.of("apiKeys, data_exporters- and Établi.")).extracting(Words.Word::text)
                .isEqualTo(List.of("api", "keys", "data", "exporters", "and", "etabli"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-", "a-", "x", "aB", "\"", "e\u0301", "route key ", "'", "1", "_.", "«a" })
    void aTextOfAnyLengthIsReadAtOnce(String piece) {
        String text = "a" + piece.repeat(100_000) + "a";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(Words.of(text)).hasSizeLessThan(97));
    }
}
