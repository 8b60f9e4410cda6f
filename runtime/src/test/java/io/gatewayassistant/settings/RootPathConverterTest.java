package io.gatewayassistant.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootPathConverterTest {

    @ParameterizedTest
    @CsvSource({ "/assistant,/assistant", "assistant/,/assistant", "//help/me/,/help/me", "/v1.0/a-b,/v1.0/a-b" })
    void knowsEverySpellingOfAPath(String text, String path) {
        assertThat(new RootPathConverter().convert(text)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "/a//b", "/a b", "/a/../b", "/{id}", "/a?b", "/a/*", "/%61" })
    void refusesWhatIsNotAPathOfPlainSegments(String text) {
        assertThatThrownBy(() -> new RootPathConverter().convert(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it like /assistant");
    }
}
