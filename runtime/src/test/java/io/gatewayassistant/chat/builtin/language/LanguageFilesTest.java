package io.gatewayassistant.chat.builtin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class LanguageFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Lexicon english = Lexicon.english();
    private final Lexicon french = Lexicon.french();
    private final DataFile vocabulary = DataFile.read("vocabulary.yaml");

    @Test
    void haveTheSameTexts() {
        assertThat(french.texts().keySet()).isEqualTo(english.texts().keySet());
    }

    @Test
    void fillTheSamePlaceholders() {
        english.texts().forEach((key, text) -> assertThat(placeholders(french.texts().get(key)).equals(placeholders(text))
                || key.equals("countNone")).as(key).isTrue());
    }

    @Test
    void knowOnlyStatesAndDatesOfTheVocabulary() {
        for (Lexicon language : Set.of(english, french)) {
            assertThat(vocabulary.lists("states").keySet()).containsAll(language.states().keySet());
            assertThat(vocabulary.lists("dates").keySet()).containsAll(language.dateVerbs().keySet());
        }
    }

    @Test
    void knowOnlyPeriodsThatHaveAMeaning() {
        for (Lexicon language : Set.of(english, french)) {
            language.periods().forEach((name, phrases) -> {
                String number = phrases.getFirst().contains("#date") ? "2026-01-31" : "7";
                assertThat(Periods.named(name, number, TODAY)).as(name).isNotNull();
            });
        }
    }

    @Test
    void knowTheSameChanges() {
        assertThat(french.changes().keySet()).isEqualTo(english.changes().keySet());
    }

    @Test
    void writePhrasesAsSentencesAreRead() {
        french.states().values().forEach(phrases -> phrases
                .forEach(phrase -> assertThat(french.sentence(phrase).find(phrases)).as(phrase).isPresent()));
        english.states().values().forEach(phrases -> phrases
                .forEach(phrase -> assertThat(english.sentence(phrase).find(phrases)).as(phrase).isPresent()));
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(Pattern.compile("\\{\\w+}").matcher(text).results().map(MatchResult::group).toList());
    }
}
