package io.gatewayassistant.sample.dataplane;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts uses in the current second, minute, day or month (UTC). In memory: a restart begins at zero. */
@ApplicationScoped
public class UsageCounters {

    /** How long a count lasts. */
    enum Window {
        SECOND,
        MINUTE,
        DAY,
        MONTH;

        private long numberOf(ZonedDateTime moment) {
            return switch (this) {
                case SECOND -> moment.toEpochSecond();
                case MINUTE -> moment.toEpochSecond() / 60;
                case DAY -> moment.toLocalDate().toEpochDay();
                case MONTH -> YearMonth.from(moment).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH);
            };
        }
    }

    private record Counter(String of, Window window) {
    }

    private record Count(long window, int uses) {
    }

    private final Map<Counter, Count> counts = new ConcurrentHashMap<>();

    /** Counts one use, and tells whether it is within the limit. */
    boolean use(String of, Window window, int limit) {
        long now = window.numberOf(ZonedDateTime.now(Clock.system(ZoneOffset.UTC)));
        Count count = counts.merge(new Counter(of, window), new Count(now, 1),
                (before, one) -> before.window() == now ? new Count(now, before.uses() + 1) : one);
        return count.uses() <= limit;
    }
}
