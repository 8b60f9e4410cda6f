package io.gatewayassistant.chat.builtin.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.chat.builtin.language.Sentence.Match;

/** Finds what a question is about in the words that nothing else explains. */
final class SubjectParse {

    private final Lexicon language;

    SubjectParse(Lexicon language) {
        this.language = language;
    }

    /** Of a question for data, or of how something works. */
    Subject subject(Sentence sentence) {
        Sentence rest = sentence;
        List<String> names = new ArrayList<>();
        Optional<Match> named = rest.find(language.named());
        if (named.isPresent()) {
            int start = named.get().start() + named.get().length();
            List<Word> name = rest.nounFrom(Math.min(start, rest.words().size()), language.breaks());
            name.stream().map(Word::text).limit(1).forEach(names::add);
            rest = rest.without(new Match("", named.get().start(), named.get().length() + Math.min(1, name.size()), List.of()));
        }
        rest.rest().stream().filter(Word::name).map(Word::text).forEach(names::add);
        return subject(rest.rest().stream().filter(word -> !word.name()).toList(), names);
    }

    /** Of a change: the noun after the verb; what else is said of it are values. */
    Subject object(Sentence rest) {
        int start = rest.firstWord();
        while (start < rest.words().size() && language.stop().contains(rest.words().get(start).form())) {
            start++;
        }
        List<Word> noun = rest.nounFrom(start, language.breaks());
        List<String> names = new ArrayList<>();
        Optional<Match> named = rest.find(language.named());
        named.map(match -> match.start() + match.length()).filter(at -> at < rest.words().size())
                .ifPresent(at -> names.add(rest.words().get(at).text()));
        rest.rest().stream().filter(Word::name).map(Word::text).filter(name -> !names.contains(name)).forEach(names::add);
        return subject(noun.stream().filter(word -> !word.name()).toList(), names);
    }

    /** What to search the documentation for: the words as they stand, and what an English page would call them. */
    String topic(Sentence sentence) {
        Set<String> said = sentence.rest().stream().map(Word::form).collect(Collectors.toSet());
        Stream<String> called = subject(sentence).words().stream().filter(word -> !said.contains(word));
        return Stream.concat(Stream.of(Sentence.text(sentence.rest())), called).collect(Collectors.joining(" "));
    }

    private Subject subject(List<Word> words, List<String> names) {
        Sentence all = new Sentence(words);
        List<String> found = new ArrayList<>();
        List<String> label = new ArrayList<>();
        int head = 0;
        int headLabel = 0;
        int at = 0;
        while (at < words.size()) {
            Match noun = nounAt(all, at);
            if (noun != null) {
                found.addAll(List.of(language.nouns().getOrDefault(noun.phrase(), noun.phrase()).split(" ")));
                label.add(Sentence.text(noun.words()));
                at += noun.length();
                continue;
            }
            Word word = words.get(at++);
            if (head == 0 && language.prepositions().contains(word.form())) {
                head = found.size();
                headLabel = label.size();
            }
            if (!language.stop().contains(word.form()) || isLetter(word)) {
                found.add(word.form());
                label.add(word.text());
            }
        }
        boolean allHead = head == 0;
        return new Subject(String.join(" ", allHead ? label : label.subList(0, headLabel)), found,
                allHead ? found.size() : head, names);
    }

    /** "A records": a capital letter that is no word of the language. */
    private boolean isLetter(Word word) {
        return word.text().length() == 1 && Character.isUpperCase(word.text().charAt(0))
                && !language.capitals().contains(word.text());
    }

    private @Nullable Match nounAt(Sentence sentence, int at) {
        Sentence from = new Sentence(sentence.words().subList(at, sentence.words().size()));
        return from.findAtStart(language.nouns().keySet()).filter(match -> match.start() == 0).orElse(null);
    }
}
