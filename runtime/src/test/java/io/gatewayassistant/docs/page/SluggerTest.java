package io.gatewayassistant.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.settings.AnchorStyle;

class SluggerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "How it works|how-it-works",
            "APIs vs Routes — when to use which?|apis-vs-routes--when-to-use-which",
            "Under the hood: it's all routes|under-the-hood-its-all-routes",
            "Stream from the remote agent ⚡|stream-from-the-remote-agent-",
            "application/json+oto-patch|applicationjsonoto-patch",
            "Clés d'API à l'œuvre|clés-dapi-à-lœuvre",
            "selector_expr (v1.2)|selector_expr-v12" })
    void makesTheAnchorsThatSitesHave(String heading, String anchor) {
        assertThat(new Slugger(AnchorStyle.GITHUB).slug(heading)).isEqualTo(anchor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "How  it - works|how-it-works", "Under the hood: it's all|under-the-hood-its-all" })
    void makesTheAnchorsThatMkDocsSitesHave(String heading, String anchor) {
        Slugger slugger = new Slugger(AnchorStyle.MKDOCS);

        assertThat(slugger.slug(heading)).isEqualTo(anchor);
        assertThat(slugger.slug(heading)).isEqualTo(anchor + "_1");
    }

    @Test
    void numbersRepeatedHeadingsAndStepsAsideOfTakenOnes() {
        Slugger slugger = new Slugger(AnchorStyle.GITHUB);

        assertThat(slugger.slug("Example")).isEqualTo("example");
        assertThat(slugger.slug("Example 1")).isEqualTo("example-1");
        assertThat(slugger.slug("Example")).isEqualTo("example-2");
        assertThat(slugger.take("mine")).isEqualTo("mine");
        assertThat(slugger.slug("Mine")).isEqualTo("mine-1");
    }
}
