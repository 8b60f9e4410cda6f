package io.gatewayassistant.docs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePatternsTest {

    @ParameterizedTest
    @CsvSource({ "guides/*,guides/keys.md,true", "guides/*,Guides/deep/keys.md,true", "guides/*,other/guides/keys.md,false",
            "*.md,a/b.md,true", "*.md,a/b.mdx,false", "a*a,a,false", "a*b*c,axxbxxc,true", "a*b*c,acb,false",
            "/docs/*,docs/x,true",
            "exact.md,exact.md,true", "exact.md,exact.mdx,false", "*,anything,true" })
    void takesWhatFits(String glob, String path, boolean taken) {
        assertThat(new PagePatterns(List.of(glob), List.of()).take(path)).isEqualTo(taken);
        assertThat(new PagePatterns(List.of(), List.of(glob)).take(path)).isEqualTo(!taken);
    }

    @Test
    void takesEverythingWithoutPatternsAndNeverWhatIsExcluded() {
        assertThat(new PagePatterns(List.of(), List.of()).take("x")).isTrue();
        assertThat(new PagePatterns(List.of("a/*"), List.of("a/b*")).take("a/bc")).isFalse();
    }
}
