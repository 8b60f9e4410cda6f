package io.gatewayassistant.chat.builtin.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What a named period is, seen from a day. Weeks start on Monday. */
final class Periods {

    private static final int SOON_DAYS = 30;

    private Periods() {
    }

    /** The period of that name in the data files; {@code number} is the count or the date in the phrase. */
    static Period named(String name, String number, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate year = today.withDayOfYear(1);
        return switch (name) {
            case "thisMonth" -> new Period(month, month.plusMonths(1));
            case "nextMonth" -> new Period(month.plusMonths(1), month.plusMonths(2));
            case "lastMonth" -> new Period(month.minusMonths(1), month);
            case "thisWeek" -> new Period(week, week.plusWeeks(1));
            case "nextWeek" -> new Period(week.plusWeeks(1), week.plusWeeks(2));
            case "lastWeek" -> new Period(week.minusWeeks(1), week);
            case "today" -> day(today);
            case "tomorrow" -> day(today.plusDays(1));
            case "yesterday" -> day(today.minusDays(1));
            case "thisYear" -> new Period(year, year.plusYears(1));
            case "nextYear" -> new Period(year.plusYears(1), year.plusYears(2));
            case "nextDays" -> new Period(today, today.plusDays(Integer.parseInt(number) + 1L));
            case "nextWeeks" -> new Period(today, today.plusWeeks(Integer.parseInt(number)).plusDays(1));
            case "nextMonths" -> new Period(today, today.plusMonths(Integer.parseInt(number)).plusDays(1));
            case "lastDays" -> new Period(today.minusDays(Integer.parseInt(number)), today.plusDays(1));
            case "soon" -> new Period(today, today.plusDays(SOON_DAYS + 1L));
            case "before" -> new Period(null, LocalDate.parse(number));
            case "after" -> new Period(LocalDate.parse(number), null);
            case "on" -> day(LocalDate.parse(number));
            default -> throw new IllegalArgumentException("The data files name a period that nobody knows: " + name);
        };
    }

    private static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }
}
