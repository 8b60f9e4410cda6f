package io.gatewayassistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void takesSoManyBatchesAndNoMore() {
        Run run = Runs.begun(Runs.conversation(), "u1");

        assertThat(run.takeBatch(2)).isTrue();
        assertThat(run.takeBatch(2)).isTrue();
        assertThat(run.takeBatch(2)).isFalse();
        assertThat(run.takeBatch(2)).isFalse();
    }
}
