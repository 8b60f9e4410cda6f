package io.gatewayassistant.docs.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = { "", "no link", "[a](b)", "see [a](b) and [c](d).", "[a](b [c](d)", "[[a](b)", "[a]](b)", "[](b)",
            "[a]()",
            "[a](b", "](b)", "a](b)[c](d)", "[a](b [c) x](d)", "![image](x.png)", "[a][b](c)", "[a\nb](c\nd) [e](f)",
            "[a](b(c))",
            "`[a]`(b)", "[a](b)[c](d)" })
    void leavesOutWhatAPatternForLinksWould(String text) {
        assertThat(Markdown.withoutTargets(text)).isEqualTo(text.replaceAll("\\[([^\\[\\]]+)\\]\\([^()]*\\)", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "One.", "One. Two! Three?", "One.  Two", "One. ", "One.Two", ". a", "a: b; c", " One.\tTwo. \t",
            "v1.2 is. It",
            "…", "a.\u00a0b. c" })
    void endsSentencesWhereAPatternForThemWould(String line) {
        assertThat(Markdown.sentences(line)).containsExactly(line.split("(?<=[.!?:;])\\s+(?=\\S)"));
    }

    @Test
    void knowsFencesAndRules() {
        assertThat(Markdown.isFence("  ```json")).isTrue();
        assertThat(Markdown.isFence("~~~")).isTrue();
        assertThat(Markdown.isFence("``code``")).isFalse();
        assertThat(Markdown.isRule(" |:--|--:|")).isTrue();
        assertThat(Markdown.isRule("| a |")).isFalse();
    }
}
