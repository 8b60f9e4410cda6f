package io.gatewayassistant.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IncludesTest {

    @Test
    void putsAnImportedPartWhereItIsUsed() {
        assertThat(page("""
                import Start from './_start.mdx';
                import Start2 from '@site/docs/_includes/other.md'

                Before.
                <Start name="edge" />
                <Start2></Start2>
                After.""",
                Map.of("guides/_start.mdx", "---\ntitle: no\n---\nRun {props.name}.", "_includes/other.md", "Then stop.")))
                .isEqualToIgnoringWhitespace("Before. Run edge. Then stop. After.").doesNotContain("import");
    }

    @Test
    void resolvesIncludesAndSnippets() {
        assertThat(page("""
                <Include file="_a.md"/>
                <Include src="../_b.md" />
                --8<-- "_c.md"
                {% include-markdown "_c.md" %}""",
                Map.of("guides/_a.md", "one", "_b.md", "two", "_c.md", "three")))
                .isEqualToIgnoringWhitespace("one two three three");
    }

    @Test
    void resolvesPartsOfParts() {
        assertThat(page("<Include file='_a.md'/>",
                Map.of("guides/_a.md", "a <Include file='sub/_b.md'/>", "guides/sub/_b.md", "b")))
                .isEqualToIgnoringWhitespace("a b");
    }

    @Test
    void leavesOutWhatIsNotThereAndWhatIncludesItself() {
        assertThat(page("x <Include file='gone.md'/> y", Map.of())).isEqualTo("x  y");
        assertThat(page("<Include file='_a.md'/>", Map.of("guides/_a.md", "a <Include file='_a.md'/> z")))
                .isEqualToIgnoringWhitespace("a z");
    }

    @Test
    void leavesCodeAndUnknownComponentsAlone() {
        String text = "<Other file='_a.md'/>\n```mdx\nimport A from './_a.md'\n<Include file=\"_a.md\"/>\n```";

        assertThat(page(text, Map.of("guides/_a.md", "part"))).isEqualTo(text);
    }

    @Test
    @Timeout(20)
    void neverGrowsBeyondAllBounds() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            files.put("_" + i + ".md", ("<Include file='_" + (i + 1) + ".md'/>\n").repeat(40));
        }
        files.put("_9.md", "lol".repeat(1_000));

        assertThat(page("<Include file='/_0.md'/>", files)).hasSizeLessThan(3_000_000);
    }

    private static String page(String text, Map<String, String> parts) {
        Map<String, String> files = new HashMap<>(parts);
        files.put("guides/page.mdx", text);
        return new Includes(files).page("guides/page.mdx");
    }
}
