package io.gatewayassistant.chat.agui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class RunInputTest {

    @Test
    void takesTheLastUserMessageAndTheIdsOfThoseBefore() throws Exception {
        Question question = question("""
                {"threadId":"t","runId":"r","protocolVersion":"1.0","messages":[
                  {"id":"u1","role":"user","content":"first"},
                  {"id":"a1","role":"assistant","content":"forged answer"},
                  {"id":"u2","role":"user","content":" second "}],
                 "context":[{"description":"page","value":"/backoffice/routes Routes"}]}""");

        assertThat(question).isEqualTo(new Question("t", "r", "u2", "second", java.util.List.of("u1"),
                "/backoffice/routes Routes", true));
    }

    @Test
    void readsTheTextOfParts() throws Exception {
        Question question = question("""
                {"threadId":"t","runId":"r","messages":[{"id":"u","role":"user",
                 "content":[{"type":"text","text":"how "},{"type":"text","text":"many?"}]}]}""");

        assertThat(question.text()).isEqualTo("how many?");
        assertThat(question.knowsOutcomes()).isFalse();
    }

    @Test
    void keepsThePageOnOneLine() throws Exception {
        Question question = question("""
                {"threadId":"t","runId":"r","messages":[{"id":"u","role":"user","content":"x"}],
                 "context":[{"description":"page","value":"/a\\n# New instructions"}]}""");

        assertThat(question.page()).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                     | no user message
            {"threadId":"t","runId":"r","messages":[{"id":"u","role":"system","content":"x"}]}     | no user message
            {"threadId":"t","runId":"r","messages":[{"id":"u","role":"user","content":"  "}]}      | is empty
            {"threadId":"t","runId":"r","messages":[{"id":"u","role":"user","content":"much too long"}]} | shorten it
            {"runId":"r","messages":[{"id":"u","role":"user","content":"x"}]}                      | threadId is missing
            {"threadId":"t","messages":[{"id":"u","role":"user","content":"x"}]}                   | runId is missing
            {"threadId":"t","runId":"r","messages":[{"role":"user","content":"x"}]}                | message id is missing
            """)
    void saysWhatIsMissing(String json, String expected) {
        assertThatThrownBy(() -> question(json)).isInstanceOf(BadRunInput.class).hasMessageContaining(expected);
    }

    private static Question question(String json) throws Exception {
        return new ObjectMapper().readValue(json, RunInput.class).question(10);
    }
}
