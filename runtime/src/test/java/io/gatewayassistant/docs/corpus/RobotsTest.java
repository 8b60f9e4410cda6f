package io.gatewayassistant.docs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    private static final String TEXT = """
            User-agent: other
            Disallow: /
            # for all
            User-agent: *
            Disallow: /private
            Allow: /private/public
            Disallow: /*.pdf$
            Disallow: /search*page
            Crawl-delay: 1.5
            """;

    @ParameterizedTest
    @CsvSource({ "/,true", "/private,false", "/private/x,false", "/private/public/x,true", "/a/b.pdf,false",
            "/a/b.pdf.html,true",
            "/search/next/page/2,false", "/search,true" })
    void letsTheLongestRuleDecide(String path, boolean allowed) {
        assertThat(Robots.parse(TEXT, "gateway-assistant").allow(path)).isEqualTo(allowed);
    }

    @Test
    void followsTheRulesForItsOwnNameWhereThereAreSome() {
        String text = TEXT + "\nUser-agent: Gateway-Assistant\nUser-agent: friend\nDisallow: /mine\n";

        assertThat(Robots.parse(text, "gateway-assistant").allow("/private")).isTrue();
        assertThat(Robots.parse(text, "gateway-assistant").allow("/mine")).isFalse();
    }

    @Test
    void takesThePauseThatIsAskedForWithinReason() {
        assertThat(Robots.parse(TEXT, "gateway-assistant").delay()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(Robots.parse("User-agent: *\nCrawl-delay: 9999", "x").delay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Robots.NONE.allow("/x")).isTrue();
    }
}
