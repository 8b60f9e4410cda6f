package io.gatewayassistant.chat.builtin.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.chat.builtin.language.Sentence.Match;

/** Finds the condition in a question. */
final class ConditionParse {

    /** The condition and what is left of the question; {@code several} where there was more than one. */
    record Result(Condition condition, boolean several, Sentence rest) {
    }

    private final Lexicon language;
    private final LocalDate today;

    ConditionParse(Lexicon language, LocalDate today) {
        this.language = language;
        this.today = today;
    }

    Result parse(Sentence sentence) {
        List<Condition> found = new ArrayList<>();
        Sentence rest = dates(sentence, found);
        rest = states(rest, found);
        rest = equality(rest, found);
        Condition condition = found.isEmpty() ? new Condition.None() : found.get(0);
        return new Result(condition, found.size() > 1, rest);
    }

    private Sentence dates(Sentence sentence, List<Condition> found) {
        Optional<Match> notExpired = sentence.find(language.notExpired());
        if (notExpired.isPresent()) {
            found.add(new Condition.NotExpired());
            return sentence.without(notExpired.get());
        }
        Named period = longest(sentence, language.periods());
        Sentence rest = period == null ? sentence : sentence.without(period.match());
        Optional<Match> expired = rest.find(language.expired());
        Named verb = longest(rest, language.dateVerbs());
        if (period == null && expired.isPresent()) {
            return expired(rest, expired.get(), found);
        }
        if (period == null) {
            return endingSoon(rest, verb, found);
        }
        String date = verb != null ? verb.name() : expired.isPresent() ? "expire" : "";
        found.add(new Condition.Dated(date, Periods.named(period.name(), period.match().number(), today)));
        if (verb != null) {
            return rest.without(verb.match());
        }
        return expired.map(rest::without).orElse(rest);
    }

    /** "About to expire", without saying when. */
    private Sentence endingSoon(Sentence sentence, @Nullable Named verb, List<Condition> found) {
        if (verb == null || !verb.name().equals("expire")) {
            return sentence;
        }
        found.add(new Condition.Dated(verb.name(), Periods.named("soon", "", today)));
        return sentence.without(verb.match());
    }

    private Sentence expired(Sentence sentence, Match match, List<Condition> found) {
        boolean negated = sentence.precededBy(match, language.not());
        found.add(negated ? new Condition.NotExpired() : new Condition.Expired());
        return sentence.without(negated ? match.withWordBefore() : match);
    }

    private Sentence states(Sentence sentence, List<Condition> found) {
        Sentence rest = sentence;
        Named state = longest(rest, language.states());
        while (state != null) {
            boolean negated = rest.precededBy(state.match(), language.not());
            found.add(new Condition.InState(negated ? "!" + state.name() : state.name(), Sentence.text(state.match().words())));
            rest = rest.without(negated ? state.match().withWordBefore() : state.match());
            state = longest(rest, language.states());
        }
        return rest;
    }

    /** "whose kind is native", "kind = native": a field before the sign, a value after it. */
    private Sentence equality(Sentence sentence, List<Condition> found) {
        for (int i = 1; i + 1 < sentence.words().size(); i++) {
            Word field = sentence.words().get(i - 1);
            Word value = sentence.words().get(i + 1);
            boolean sign = language.equals().contains(sentence.words().get(i).form());
            if (sign && isField(field, i - 1, sentence) && isValue(value)) {
                found.add(new Condition.FieldIs(field.text(), value.text()));
                return sentence.without(new Match("", i - 1, 3, List.of()));
            }
        }
        return sentence;
    }

    /** A field is introduced ("whose kind", "dont le type") or stands before "=". */
    private boolean isField(Word word, int index, Sentence sentence) {
        boolean introduced = index > 0 && introduces(sentence.words().get(index - 1))
                || index > 1 && introduces(sentence.words().get(index - 2));
        return !word.isHole() && (introduced || sentence.words().get(index + 1).form().equals("="));
    }

    private boolean introduces(Word word) {
        return language.fieldIntroductions().contains(word.form());
    }

    private boolean isValue(Word word) {
        return !word.isHole() && (word.name() || !language.stop().contains(word.form()));
    }

    private record Named(String name, Match match) {
    }

    private static @Nullable Named longest(Sentence sentence, Map<String, List<String>> phrases) {
        Named best = null;
        for (Map.Entry<String, List<String>> entry : phrases.entrySet()) {
            Optional<Match> match = sentence.find(entry.getValue());
            if (match.isPresent() && (best == null || match.get().length() > best.match().length())) {
                best = new Named(entry.getKey(), match.get());
            }
        }
        return best;
    }
}
