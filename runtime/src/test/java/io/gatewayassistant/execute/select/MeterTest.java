package io.gatewayassistant.execute.select;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class MeterTest {

    private static final int CLOCK_EVERY = 65_536;

    private final AtomicLong now = new AtomicLong();

    @Test
    void affordsAllThatItHasAndNoMore() {
        Meter meter = new Meter(10, now::get);

        meter.charge(4);
        meter.charge(6);

        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> meter.charge(1));
    }

    @Test
    void looksAtTheClockAfterEachSoManyUnits() {
        Meter meter = new Meter(Long.MAX_VALUE, now::get);
        now.set(Duration.ofSeconds(2).toNanos());
        meter.charge(CLOCK_EVERY + 1);
        now.incrementAndGet();

        assertThatCode(() -> meter.charge(CLOCK_EVERY)).doesNotThrowAnyException();
        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> meter.charge(1));
    }
}
