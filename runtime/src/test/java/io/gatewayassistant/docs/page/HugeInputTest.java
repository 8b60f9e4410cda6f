package io.gatewayassistant.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatewayassistant.settings.AnchorStyle;

/** Pages that somebody wrote to keep a regular expression busy, or to overflow the stack. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HugeInputTest {

    private static final int LARGE = 200_000;

    static List<String> attacks() {
        return List.of("[".repeat(LARGE), "![".repeat(LARGE), "[a](".repeat(LARGE), "![a](".repeat(LARGE), "`".repeat(LARGE),
                "` `` ``` ".repeat(LARGE / 8), "`a\n".repeat(LARGE), "<a ".repeat(LARGE), "<".repeat(LARGE),
                "<a b=\"".repeat(LARGE),
                "<a b={".repeat(LARGE), "<!--".repeat(LARGE), "{/*".repeat(LARGE), "\n".repeat(LARGE), " \n".repeat(LARGE),
                "# " + " ".repeat(LARGE) + "x", "# x" + " ".repeat(LARGE) + "{#", "# {#".repeat(LARGE / 4), "#".repeat(LARGE),
                "import a\n".repeat(LARGE / 4), "import a from\n".repeat(LARGE / 4), "export const a\n".repeat(LARGE / 4),
                "export default\n" + " ".repeat(LARGE), ":::" + " ".repeat(LARGE) + "]x", ":".repeat(LARGE),
                ":::note [".repeat(LARGE / 4),
                "<CodeBlock>{`".repeat(LARGE / 8), "<CodeBlock".repeat(LARGE / 8), "</CodeBlock>".repeat(LARGE / 8),
                "---\n" + "a: ".repeat(LARGE), "---\ntitle:" + " ".repeat(LARGE) + "x\n---", "---\n".repeat(LARGE / 4),
                "> ".repeat(2_000) + "x", "- ".repeat(2_000) + "x", "*".repeat(LARGE), "*a ".repeat(LARGE / 4),
                "_a_".repeat(LARGE / 4),
                "!!! note \"\n".repeat(LARGE / 8), "    ".repeat(LARGE / 8) + "!!! note",
                "=== \"a\"\n    x\n".repeat(LARGE / 16),
                "a\t".repeat(LARGE), "```\n".repeat(LARGE / 4), "~~~".repeat(LARGE), "|".repeat(LARGE), "\u0000".repeat(LARGE),
                "\uD83D".repeat(LARGE), "a".repeat(LARGE) + "\n===");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("attacks")
    void readsMarkdownInATimeThatGrowsWithThePage(String attack) {
        assertThat(MarkdownPage.parse(attack, AnchorStyle.MKDOCS).parts()).isNotNull();
        assertThat(MarkdownPage.parse("x\n\n" + attack + "\n\n# End\n", AnchorStyle.GITHUB).parts()).isNotEmpty();
    }

    static List<String> pages() {
        return List.of("<div>".repeat(LARGE), "<header>".repeat(LARGE), "<span>".repeat(LARGE), "<ul><li>".repeat(LARGE / 4),
                "<table><tr><td>".repeat(LARGE / 8), "<pre>" + " ".repeat(LARGE * 4) + "x</pre>", "<p>" + "a ".repeat(LARGE),
                "<h2>".repeat(LARGE / 4), "<h2 id='" + "a".repeat(LARGE) + "'>x</h2>", "<b>".repeat(LARGE),
                "<a href=x>".repeat(LARGE / 8),
                "<code>".repeat(LARGE / 8), "&#".repeat(LARGE), "<!--".repeat(LARGE), "<![CDATA[".repeat(LARGE / 8),
                "<p hidden>".repeat(LARGE / 8), "<svg><title>".repeat(LARGE / 8), "<section id=a><h2>x</h2>".repeat(LARGE / 32),
                "<p>x</p>".repeat(LARGE / 8), "<br>".repeat(LARGE), "</p>".repeat(LARGE), "<" + "a".repeat(LARGE),
                "<template>".repeat(LARGE / 8), "<form><input>".repeat(LARGE / 16), "<select><option>".repeat(LARGE / 16));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pages")
    void readsHtmlInATimeThatGrowsWithThePage(String attack) {
        assertThat(HtmlPage.of(attack, "https://docs.example.org/").parts()).isNotNull();
    }
}
