package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointersTest {

    @ParameterizedTest
    @ValueSource(strings = { "name", "", "a/b", "m~n", "~1", "~01", "/~", "a b" })
    void readsTheNameThatItSpelled(String name) {
        String pointer = "/things/" + JsonPointers.step(name);

        assertThat(JsonPointers.steps(pointer)).containsExactly("things", name);
    }

    @Test
    void hasNoStepsToTheWholeDocument() {
        assertThat(JsonPointers.steps("")).isEmpty();
    }
}
