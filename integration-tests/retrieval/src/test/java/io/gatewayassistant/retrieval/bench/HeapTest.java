package io.gatewayassistant.retrieval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTest {

    @Test
    void countsWhatIsKept() {
        assertThat(Heap.retainedBy(() -> new byte[8_000_000])).isBetween(7_500_000L, 9_500_000L);
    }

    @Test
    void doesNotCountWhatIsThrownAway() {
        assertThat(Heap.retainedBy(() -> new byte[8_000_000].length)).isLessThan(1_500_000);
    }
}
