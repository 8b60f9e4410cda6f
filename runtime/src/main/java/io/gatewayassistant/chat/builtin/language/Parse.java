package io.gatewayassistant.chat.builtin.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.chat.builtin.language.Sentence.Match;

/** Takes a question apart, in the light of the one before it. */
final class Parse {

    private static final int BARE_NOUN_WORDS = 3;

    private final Lexicon language;
    private final @Nullable Question before;
    private final ConditionParse conditions;
    private final SubjectParse subjects;

    Parse(Lexicon language, LocalDate today, @Nullable Question before) {
        this.language = language;
        this.before = before;
        this.conditions = new ConditionParse(language, today);
        this.subjects = new SubjectParse(language);
    }

    Question question(String text) {
        Sentence sentence = withoutNegatedClause(language.sentence(text));
        Optional<Match> followUp = sentence.findAtStart(language.followUp());
        sentence = cut(sentence, followUp);
        Sentence start = withoutPoliteWords(sentence);
        Optional<Match> list = start.findAtStart(language.list());
        Optional<Match> howTo = start.find(language.howTo());
        if (howTo.isPresent() && howTo.get().start() <= start.firstWord() + 1) {
            boolean why = start.find(language.why()).filter(word -> word.start() == howTo.get().start()).isPresent();
            return howTo(start.without(howTo.get()), why);
        }
        Optional<Match> count = start.find(language.count());
        if (count.isPresent()) {
            return data(start.without(count.get()), true, true, followUp.isPresent());
        }
        Optional<Match> whatIs = start.findAtStart(language.whatIs());
        if (whatIs.isPresent() && longer(whatIs, list)) {
            return howTo(start.without(whatIs.get()), false);
        }
        Optional<Question> change = change(start, list, text);
        if (change.isPresent()) {
            return change.get();
        }
        Optional<Match> greeting = start.findAtStart(language.greeting());
        if (greeting.isPresent() && start.without(greeting.get()).isEmpty() || sentence.isEmpty()) {
            return new Question.Greeting();
        }
        return data(cut(start, list), false, list.isPresent(), followUp.isPresent());
    }

    private static boolean longer(Optional<Match> one, Optional<Match> other) {
        return other.isEmpty() || one.orElseThrow().length() >= other.get().length();
    }

    private static Sentence cut(Sentence sentence, Optional<Match> match) {
        return match.map(sentence::without).orElse(sentence);
    }

    private Sentence withoutPoliteWords(Sentence sentence) {
        Sentence rest = sentence;
        Optional<Match> polite = rest.findAtStart(language.polite());
        while (polite.isPresent()) {
            rest = rest.without(polite.get());
            polite = rest.findAtStart(language.polite());
        }
        return rest;
    }

    /** "Do not delete anything, list the routes" asks for a list. */
    private Sentence withoutNegatedClause(Sentence sentence) {
        Optional<Match> negation = sentence.find(language.negations());
        if (negation.isEmpty()) {
            return sentence;
        }
        Sentence after = new Sentence(sentence.words().subList(negation.get().start() + negation.get().length(),
                sentence.words().size()));
        boolean negatesChange = language.changes().values().stream()
                .anyMatch(verbs -> after.findAtStart(verbs).filter(verb -> verb.start() == 0).isPresent());
        return negatesChange ? sentence.withoutClause(negation.get().start()) : sentence;
    }

    private Question howTo(Sentence rest, boolean why) {
        Subject subject = subjects.subject(rest);
        if (subject.isEmpty() && before instanceof Question.HowTo earlier) {
            return earlier;
        }
        return subject.isEmpty() && subject.names().isEmpty() ? new Question.Beyond()
                : new Question.HowTo(subjects.topic(rest), subject, why);
    }

    private Optional<Question> change(Sentence start, Optional<Match> list, String text) {
        for (Map.Entry<String, List<String>> action : language.changes().entrySet()) {
            Optional<Match> verb = start.findAtStart(action.getValue());
            if (verb.isPresent() && longer(verb, list)) {
                Sentence rest = start.without(verb.get());
                return Optional.of(new Question.Change(action.getKey(), subjects.object(conditions.parse(rest).rest()), text));
            }
        }
        return Optional.empty();
    }

    private Question data(Sentence sentence, boolean count, boolean asked, boolean followUp) {
        Optional<Match> them = sentence.find(language.them());
        ConditionParse.Result found = conditions.parse(cut(sentence, them));
        if (found.rest().find(language.beyond()).isPresent()) {
            return new Question.Beyond();
        }
        if (found.several()) {
            return new Question.TooManyConditions();
        }
        Subject subject = subjects.subject(found.rest());
        if (subject.isEmpty() && before instanceof Question.Data earlier) {
            return ofTheSame(earlier, subject, found.condition(), asked && count, followUp || them.isPresent());
        }
        if (subject.isEmpty()) {
            return new Question.Beyond();
        }
        if (followUp && !asked) {
            return sameAbout(subject, found.condition());
        }
        boolean understood = asked || !(found.condition() instanceof Condition.None)
                || subject.words().size() <= BARE_NOUN_WORDS;
        return understood ? new Question.Data(count, subject, found.condition()) : new Question.Beyond();
    }

    /** "And which of them are disabled?" */
    private static Question ofTheSame(Question.Data earlier, Subject found, Condition condition, boolean count,
            boolean pointsBack) {
        boolean nothingNew = condition instanceof Condition.None && found.names().isEmpty();
        if (nothingNew && !pointsBack && !count) {
            return new Question.Beyond();
        }
        Condition kept = nothingNew ? earlier.condition() : condition;
        Subject subject = found.names().isEmpty() ? earlier.subject()
                : new Subject(earlier.subject().label(), earlier.subject().words(), earlier.subject().head(), found.names());
        return new Question.Data(count, subject, kept);
    }

    /** "And apikeys?" */
    private Question sameAbout(Subject subject, Condition condition) {
        if (before instanceof Question.HowTo howTo) {
            return new Question.HowTo(subject.label(), subject, howTo.why());
        }
        if (before instanceof Question.Change change) {
            return new Question.Change(change.action(), subject, subject.label());
        }
        if (before instanceof Question.Data data) {
            boolean keeps = condition instanceof Condition.None;
            return new Question.Data(data.count(), subject, keeps ? data.condition() : condition);
        }
        return new Question.Data(false, subject, condition);
    }
}
