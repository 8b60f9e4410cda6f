package io.gatewayassistant.chat.builtin.language;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Understands the last of a conversation's questions; the earlier ones say what "and those?" means. */
public final class Interpreter {

    private final List<Lexicon> languages = List.of(Lexicon.english(), Lexicon.french());

    /** What the last question asks. At least one question is given, in the order of the conversation. */
    public Understanding understand(List<String> questions, LocalDate today) {
        Understanding last = null;
        for (String question : questions) {
            last = next(question, last, today);
        }
        if (last == null) {
            return new Understanding(languages.get(0), new Question.Greeting());
        }
        return last;
    }

    private Understanding next(String question, @Nullable Understanding before, LocalDate today) {
        Lexicon language = languageOf(question, before);
        Question understood = new Parse(language, today, before == null ? null : before.question()).question(question);
        return new Understanding(language, understood);
    }

    /** The language with the most of its words in the question; undecided, the one spoken before. */
    private Lexicon languageOf(String question, @Nullable Understanding before) {
        Lexicon best = before == null ? languages.get(0) : before.language();
        long most = best.sentence(question).hits(best.markers());
        for (Lexicon language : languages) {
            long hits = language.sentence(question).hits(language.markers());
            if (hits > most) {
                best = language;
                most = hits;
            }
        }
        return best;
    }
}
