package io.gatewayassistant.chat.builtin.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a moment from what admin APIs write: ISO dates with and without time and zone, seconds and milliseconds. */
public final class Dates {

    private static final long FIRST_MILLIS = 100_000_000_000L;
    private static final long FIRST_SECONDS = 100_000_000L;

    private Dates() {
    }

    /** The moment, empty where the value is none. A value without a zone is taken in {@code zone}. */
    public static Optional<Instant> read(JsonNode value, ZoneId zone) {
        if (value.isNumber()) {
            return epoch(value.asLong());
        }
        String text = value.asText();
        if (text.matches("\\d{9,13}")) {
            return epoch(Long.parseLong(text));
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? iso(text.replace(' ', 'T'), zone) : Optional.empty();
    }

    private static Optional<Instant> epoch(long number) {
        if (number >= FIRST_MILLIS) {
            return Optional.of(Instant.ofEpochMilli(number));
        }
        return number >= FIRST_SECONDS ? Optional.of(Instant.ofEpochSecond(number)) : Optional.empty();
    }

    private static Optional<Instant> iso(String text, ZoneId zone) {
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
            }
            if (text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")) {
                return Optional.of(OffsetDateTime.parse(text.replaceAll("([+-]\\d{2})(\\d{2})$", "$1:$2")).toInstant());
            }
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
