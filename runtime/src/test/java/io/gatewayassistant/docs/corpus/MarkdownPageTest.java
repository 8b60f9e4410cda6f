package io.gatewayassistant.docs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class MarkdownPageTest {

    @Test
    void splitsAtHeadingsAndKeepsTheWayThere() {
        MarkdownPage page = MarkdownPage.parse("""
                # API keys

                Keys identify consumers.

                ## Quotas
                Per month.

                ### Reset

                Every hour.

                ## Restrictions {#limits}
                Paths.
                """);

        assertThat(page.title()).contains("API keys");
        assertThat(page.parts()).extracting(MarkdownPage.Part::anchor).containsExactly("", "quotas", "reset", "limits");
        assertThat(page.parts()).extracting(MarkdownPage.Part::trail).containsExactly(List.of(), List.of("Quotas"),
                List.of("Quotas", "Reset"), List.of("Restrictions"));
        assertThat(page.parts()).extracting(MarkdownPage.Part::text).containsExactly("Keys identify consumers.", "Per month.",
                "Every hour.", "Paths.");
    }

    @Test
    void takesTitleAndSlugFromTheFrontMatterAndShowsNothingOfIt() {
        MarkdownPage page = MarkdownPage.parse("---\ntitle: \"All: keys\"\nslug: /keys\ndraft: false\n---\n\nText.\n");

        assertThat(page.title()).contains("All: keys");
        assertThat(page.slug()).contains("/keys");
        assertThat(page.parts()).extracting(MarkdownPage.Part::text).containsExactly("Text.");
    }

    @Test
    void keepsCodeWholeAlsoWhereItLooksLikeHeadingsTagsOrImports() {
        String code = """
                ```sh
                # not a heading
                import x from 'y';
                :::note

                curl <host> ![image](no.png)
                ```""";

        MarkdownPage page = MarkdownPage.parse("## Setup\n\n" + code + "\n\n~~~\n# neither\n~~~\n");

        assertThat(page.parts()).singleElement().satisfies(part -> {
            assertThat(part.anchor()).isEqualTo("setup");
            assertThat(part.text()).isEqualTo(code + "\n\n~~~\n# neither\n~~~");
        });
    }

    @Test
    void cleansWhatOnlyTheSiteGeneratorUnderstands() {
        MarkdownPage page = MarkdownPage.parse("""
                import Tabs from '@theme/Tabs';
                import {
                  A, B
                } from '@site/x';

                export const colour = '#fff';

                {/* hidden */}
                <!-- hidden too -->
                :::warning Clean up
                Remove the key.
                :::

                <Image src={require('./a.png').default} style={{width: "1px"}} alt="a > b" />
                ![shot](a.png)
                <Tabs>
                <TabItem value="docker" label="Docker">
                Run it, see [the guide](../guide.md) and [the site](https://example.org/x).
                </TabItem>
                </Tabs>
                <div className="note">Inside</div> `<b>kept</b>` and <https://example.org>
                """);

        assertThat(page.parts()).singleElement().satisfies(part -> assertThat(part.text())
                .doesNotContain("import", "export", "colour", "hidden", ":::", "Image", "shot", "Tab", "div", "guide.md")
                .contains("**Warning: Clean up**\n\nRemove the key.", "**Docker**", "see the guide and",
                        "[the site](https://example.org/x)", "Inside", "`<b>kept</b>`", "<https://example.org>"));
    }

    @Test
    void turnsCodeComponentsIntoFences() {
        MarkdownPage page = MarkdownPage
                .parse("<CodeBlock language=\"sh\">\n{`curl -L 'x/${version}'\n\ndone`}\n</CodeBlock>\n");

        assertThat(page.parts()).singleElement()
                .satisfies(part -> assertThat(part.text()).isEqualTo("```sh\ncurl -L 'x/${version}'\n\ndone\n```"));
    }

    @Test
    void readsUnderlinedHeadingsAndHeadingsWithMarkup() {
        MarkdownPage page = MarkdownPage.parse("Title\n=====\n\nA.\n\nUse `x` and *y*\n---\n\nB.\n");

        assertThat(page.parts()).extracting(MarkdownPage.Part::heading).containsExactly("Title", "Use x and y");
        assertThat(page.parts()).extracting(MarkdownPage.Part::text).containsExactly("A.", "B.");
    }

    @Test
    void survivesUnclosedTagsCodeAndFences() {
        assertThat(MarkdownPage.parse("a < b and `code\n\n<Open never=\"closed\n\n```\n# code").parts()).singleElement()
                .satisfies(part -> assertThat(part.text()).contains("a < b", "# code"));
        assertThat(MarkdownPage.parse("").parts()).isEmpty();
    }
}
