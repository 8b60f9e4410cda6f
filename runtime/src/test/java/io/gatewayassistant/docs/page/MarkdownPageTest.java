package io.gatewayassistant.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.settings.AnchorStyle;

class MarkdownPageTest {

    @Test
    void splitsAtHeadingsAndKeepsTheWayThere() {
        MarkdownPage page = parse("""
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
        assertThat(page.parts()).extracting(Part::anchor).containsExactly("", "quotas", "reset", "limits");
        assertThat(page.parts()).extracting(Part::trail).containsExactly(List.of(), List.of("Quotas"),
                List.of("Quotas", "Reset"), List.of("Restrictions"));
        assertThat(page.parts()).extracting(Part::text).containsExactly("Keys identify consumers.", "Per month.",
                "Every hour.", "Paths.");
    }

    @Test
    void takesTitleAndSlugFromTheFrontMatterAndShowsNothingOfIt() {
        MarkdownPage page = parse("---\ntitle: \"All: keys\"\nslug: /keys\ndraft: false\n---\n\nText.\n");

        assertThat(page.title()).contains("All: keys");
        assertThat(page.slug()).contains("/keys");
        assertThat(page.parts()).extracting(Part::text).containsExactly("Text.");
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

        MarkdownPage page = parse("## Setup\n\n" + code + "\n\n~~~\n# neither\n~~~\n");

        assertThat(page.parts()).singleElement().satisfies(part -> {
            assertThat(part.anchor()).isEqualTo("setup");
            assertThat(part.text()).isEqualTo(code + "\n\n~~~\n# neither\n~~~");
        });
    }

    @Test
    void cleansWhatOnlyTheSiteGeneratorUnderstands() {
        MarkdownPage page = parse("""
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
        MarkdownPage page = parse("<CodeBlock language=\"sh\">\n{`curl -L 'x/${version}'\n\ndone`}\n</CodeBlock>\n");

        assertThat(page.parts()).singleElement()
                .satisfies(part -> assertThat(part.text()).isEqualTo("```sh\ncurl -L 'x/${version}'\n\ndone\n```"));
    }

    @Test
    void readsUnderlinedHeadingsAndHeadingsWithMarkup() {
        MarkdownPage page = parse("Title\n=====\n\nA.\n\nUse `x` and *y*\n---\n\nB.\n");

        assertThat(page.parts()).extracting(Part::heading).containsExactly("Title", "Use x and y");
        assertThat(page.parts()).extracting(Part::text).containsExactly("A.", "B.");
    }

    @Test
    void unfoldsWhatMkDocsIndents() {
        MarkdownPage page = parse("""
                ## Run

                === "Docker"

                    Pull it:

                    ```sh
                    docker pull x
                    ```

                === "Jar"
                    Start it.

                    !!! warning "Port"
                        It must be free.

                ??? note
                    Folded.

                After.
                """);

        assertThat(page.parts()).singleElement().satisfies(part -> assertThat(part.text().replaceAll("\\n{2,}", "\n"))
                .isEqualTo("""
                        **Docker**
                        Pull it:
                        ```sh
                        docker pull x
                        ```
                        **Jar**
                        Start it.
                        **Warning: Port**
                        It must be free.
                        **Note**
                        Folded.
                        After."""));
    }

    @Test
    void keepsSentencesThatStartLikeStatements() {
        assertThat(parse("import your key first,\nthen export it.\n\nexport function is a word\n").parts())
                .singleElement().satisfies(part -> assertThat(part.text()).contains("import your key first"));
    }

    @Test
    void survivesUnclosedTagsCodeAndFences() {
        assertThat(parse("a < b and `code\n\n<Open never=\"closed\n\n```\n# code").parts()).singleElement()
                .satisfies(part -> assertThat(part.text()).contains("a < b", "# code"));
        assertThat(parse("").parts()).isEmpty();
    }

    private static MarkdownPage parse(String source) {
        return MarkdownPage.parse(source, AnchorStyle.GITHUB);
    }
}
