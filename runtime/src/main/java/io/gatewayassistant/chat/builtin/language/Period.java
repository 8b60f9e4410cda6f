package io.gatewayassistant.chat.builtin.language;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A time between two days.
 *
 * @param from the first day, absent: since ever
 * @param to the day after the last, absent: for ever
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
}
