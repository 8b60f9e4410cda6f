package io.gatewayassistant.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolArgumentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"requests\": [{\"url\":\"/a\", \"method\":\"GET\"}]} | "
                    + "{\"requests\":[{\"name\":\"request_0\",\"url\":\"/a\",\"method\":\"GET\"}]}",
            "{\"url\":\"/a\",\"name\":\" x \"} | {\"requests\":[{\"name\":\"x\",\"url\":\"/a\"}]}",
            "{\"requests\":\"[{\\\"url\\\":\\\"/a\\\"}]\"} | {\"requests\":[{\"name\":\"request_0\",\"url\":\"/a\"}]}",
            "{\"requests\":[{\"url\":\"\\u002fa\"}]} | {\"requests\":[{\"name\":\"request_0\",\"url\":\"/a\"}]}",
            "{\"requests\":[7]} | {\"requests\":[7]}" })
    void showsABatchAsItWasUnderstood(String raw, String shown) {
        assertThat(ToolArguments.shown("execute", raw)).isEqualTo(shown);
    }

    @Test
    void showsNothingOfATextThatCanBeReadInTwoWays() {
        assertThat(ToolArguments.shown("execute", "{\"requests\":[{\"method\":\"GET\",\"method\":\"DELETE\"}]}"))
                .isEqualTo("{}");
        assertThat(ToolArguments.shown("search", "{\"query\":\"a\",\"query\":\"b\"}")).isEqualTo("{}");
        assertThat(ToolArguments.shown("search", "<script>")).isEqualTo("{}");
    }

    @Test
    void givesTheToolsExecutorOneSpelling() {
        assertThat(ToolArguments.canonical("{ \"que\\u0072y\" : \"x\" }")).isEqualTo("{\"query\":\"x\"}");
    }

    @Test
    void readsNoMoreOfATextThanAQuestionNeeds() {
        String longest = "{\"query\":\"" + "x".repeat(8_000 - 12) + "\"}";

        assertThat(ToolArguments.canonical(longest)).isEqualTo(longest);
        assertThatThrownBy(() -> ToolArguments.canonical(longest + " ")).isInstanceOf(UnreadableArguments.class)
                .hasMessageContaining("say it shorter");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "7", "", "{\"query\":\"a\",\"query\":\"b\"}", "{", "{} {}" })
    void refusesWhatIsNoSingleObject(String raw) {
        assertThatThrownBy(() -> ToolArguments.canonical(raw)).isInstanceOf(UnreadableArguments.class);
    }
}
