package io.gatewayassistant.chat.builtin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
            "thisMonth, '', 2026-11-01, 2026-12-01", "nextMonth, '', 2026-12-01, 2027-01-01",
            "lastMonth, '', 2026-10-01, 2026-11-01", "thisWeek, '', 2026-11-16, 2026-11-23",
            "nextWeek, '', 2026-11-23, 2026-11-30", "lastWeek, '', 2026-11-09, 2026-11-16",
            "today, '', 2026-11-22, 2026-11-23", "tomorrow, '', 2026-11-23, 2026-11-24",
            "yesterday, '', 2026-11-21, 2026-11-22", "thisYear, '', 2026-01-01, 2027-01-01",
            "nextYear, '', 2027-01-01, 2028-01-01", "nextDays, 30, 2026-11-22, 2026-12-23",
            "nextWeeks, 2, 2026-11-22, 2026-12-07", "nextMonths, 1, 2026-11-22, 2026-12-23",
            "lastDays, 7, 2026-11-15, 2026-11-23", "soon, '', 2026-11-22, 2026-12-23",
            "before, 2026-05-01, , 2026-05-01", "after, 2026-05-01, 2026-05-01, ", "on, 2026-05-01, 2026-05-01, 2026-05-02" })
    void hasItsDays(String name, String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(Periods.named(name, number, TODAY)).isEqualTo(new Period(from, to));
    }
}
