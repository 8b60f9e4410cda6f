package io.gatewayassistant.execute.fence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneSpellingTest {

    private static final String ABOVE = "\u0301";
    private static final String BELOW = "\u0316";

    @ParameterizedTest
    @CsvSource({ "Admin, admin", "\uFF21dmin, \uFF41dmin", "\u03A3\u03C3\u03C2, \u03C3\u03C3\u03C3", "adm\u0131n, admin",
            "Stra\u00DFe, strasse", "\uD801\uDC00, \uD801\uDC28" })
    void spellsTextsInOneCase(String text, String spelled) {
        assertThat(OneSpelling.inOneCase(text)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource({ "\uFF41dmin, admin", "e\u0301, \u00E9", "\u2460, 1" })
    void makesEqualWhatLooksAlike(String text, String spelled) {
        assertThat(OneSpelling.alike(text)).isEqualTo(spelled);
    }

    @Test
    void putsAsManyMarksInOrderAsAnyLanguageHas() {
        assertThat(OneSpelling.alike("x" + ABOVE.repeat(29) + BELOW)).isEqualTo("x" + BELOW + ABOVE.repeat(29));
        assertThat(OneSpelling.alike("x" + ABOVE.repeat(30) + BELOW))
                .isEqualTo("x" + ABOVE.repeat(30) + "\u034F" + BELOW);
    }

    @Test
    void beginsAnewBehindALetterAndBehindACut() {
        String marked = "x" + ABOVE.repeat(30);

        assertThat(OneSpelling.alike(marked + marked)).isEqualTo(marked + marked);
        assertThat(OneSpelling.alike(marked + ABOVE.repeat(30))).isEqualTo(marked + "\u034F" + ABOVE.repeat(30));
        assertThat(OneSpelling.alike(marked + ABOVE.repeat(31)))
                .isEqualTo(marked + "\u034F" + ABOVE.repeat(30) + "\u034F" + ABOVE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\uFF9E", "\uFF9F", "\u0903", "\u20DD" })
    void knowsAllKindsOfMarks(String mark) {
        assertThat(OneSpelling.alike("x" + mark.repeat(31))).contains("\u034F");
    }
}
