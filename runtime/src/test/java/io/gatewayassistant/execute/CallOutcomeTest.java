package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.execute.request.CallOutcome;

class CallOutcomeTest {

    @ParameterizedTest
    @CsvSource({ "200, false, false", "299, false, false", "300, true, true", "303, true, true", "304, false, false",
            "399, true, true", "400, false, true", "500, false, true" })
    void tellsWhatAnAnswerMeansByItsStatus(int status, boolean redirect, boolean failed) {
        CallOutcome.Answered answered = new CallOutcome.Answered(status, Map.of(), new CallOutcome.Content.Absent());

        assertThat(answered.redirect()).isEqualTo(redirect);
        assertThat(answered.failed()).isEqualTo(failed);
    }
}
