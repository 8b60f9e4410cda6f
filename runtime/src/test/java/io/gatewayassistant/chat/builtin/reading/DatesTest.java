package io.gatewayassistant.chat.builtin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

class DatesTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-22T12:00:00Z", "2026-11-22T13:00:00+01:00", "2026-11-22T13:00:00+0100",
            "2026-11-22T12:00:00.000Z", "2026-11-22T12:00:00", "2026-11-22 12:00:00", "1795348800", "1795348800000" })
    void readsOneMomentFromManyTexts(String text) {
        assertThat(Dates.read(JSON.textNode(text), ZoneOffset.UTC)).contains(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void readsSecondsMillisecondsAndDays() {
        assertThat(Dates.read(JSON.numberNode(1795348800L), ZoneOffset.UTC)).contains(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(Dates.read(JSON.numberNode(1795348800000L), ZoneOffset.UTC)).contains(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(Dates.read(JSON.textNode("2026-11-22"), ZoneOffset.ofHours(2)))
                .contains(Instant.parse("2026-11-21T22:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "soon", "42", "2026-13-01", "2026-11-22T99:00:00Z" })
    void takesNothingElseForADate(String text) {
        assertThat(Dates.read(JSON.textNode(text), ZoneOffset.UTC)).isEmpty();
    }
}
