package io.gatewayassistant.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.preset.Glossary;

/** Sections and questions that somebody wrote to keep the search busy. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HugeTextTest {

    private static final int LARGE = 100_000;

    static List<String> texts() {
        return List.of("[".repeat(LARGE), "[a](".repeat(LARGE / 4), "[a".repeat(LARGE / 2), " ".repeat(LARGE) + "x",
                "a. ".repeat(LARGE / 3),
                "a.\n".repeat(LARGE / 3), "`".repeat(LARGE), "#".repeat(LARGE) + " x", "|".repeat(LARGE),
                "\u0301".repeat(LARGE),
                "key ".repeat(LARGE / 4), "k".repeat(LARGE), "-".repeat(LARGE), "🔑".repeat(LARGE / 2),
                "a." + " ".repeat(LARGE) + "\u0000",
                "\"key AND ".repeat(LARGE / 9), "key~2^".repeat(LARGE / 6));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void findsPassagesOfAnyTextInATimeThatGrowsWithIt(String text) {
        DocLibrary library = library("The key opens. " + text);

        assertThat(library.answer("which key opens").text()).hasSizeLessThanOrEqualTo(3_000);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void takesAnyQuestionInATimeThatGrowsWithIt(String question) {
        assertThat(library("The key opens.").answer(question).text()).hasSizeLessThanOrEqualTo(3_000);
    }

    private static DocLibrary library(String text) {
        Section.Page page = new Section.Page("m", "keys.md", "/keys", "Keys", List.of(), "en");
        return DocLibrary.of(List.of(new Section(page, List.of(), 1, "", text)), new Glossary(Map.of()));
    }
}
