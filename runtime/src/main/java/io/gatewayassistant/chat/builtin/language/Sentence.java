package io.gatewayassistant.chat.builtin.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a question that are still to be understood. */
record Sentence(List<Word> words) {

    /** A phrase found in the sentence: from that word, so many words. */
    record Match(String phrase, int start, int length, List<Word> words) {

        /** The number or date in it, empty text where there is none. */
        String number() {
            return words.stream().filter(word -> word.isNumber() || word.isDate()).map(Word::form).findFirst().orElse("");
        }

        Match withWordBefore() {
            return new Match(phrase, start - 1, length + 1, words);
        }
    }

    private static final Pattern QUOTED = Pattern
            .compile("[\"“”«`]\\s*([^\"“”»`]+?)\\s*[\"“”»`]|(?<=^|\\s)'([^']+)'(?=\\s|$|[?.,!])");
    private static final Pattern EDGES = Pattern.compile("^[\\p{Punct}¿¡…&&[^*/_]]+|[\\p{Punct}…&&[^*/_]]+$");

    Sentence {
        words = List.copyOf(words);
    }

    static Sentence of(String text, Map<String, String> contractions) {
        List<Word> words = new ArrayList<>();
        String straight = text.replace('’', '\'');
        Matcher quoted = QUOTED.matcher(straight);
        int from = 0;
        while (quoted.find()) {
            addPlain(words, straight.substring(from, quoted.start()), contractions);
            words.add(Word.quoted(quoted.group(1) == null ? quoted.group(2) : quoted.group(1)));
            from = quoted.end();
        }
        addPlain(words, straight.substring(from), contractions);
        if (!words.isEmpty() && words.getFirst().text().length() == 1) {
            words.set(0, Word.of(words.getFirst().form())); // a capital letter says nothing at the beginning
        }
        return new Sentence(words);
    }

    private static void addPlain(List<Word> words, String text, Map<String, String> contractions) {
        for (String part : text.split("\\s+")) {
            String bare = EDGES.matcher(part).replaceAll("");
            String expanded = contractions.getOrDefault(Word.formOf(bare), bare);
            for (String piece : expanded.split("\\s+|(?<=')")) {
                if (!piece.isEmpty() && !piece.equals("'")) {
                    words.add(Word.of(piece));
                }
            }
            if (part.matches(".*[,;:.!?]$") && !bare.isEmpty()) {
                words.add(Word.HOLE);
            }
        }
    }

    /** The longest of the phrases that stands anywhere, the first of equals. */
    Optional<Match> find(Collection<String> phrases) {
        Match best = null;
        for (String phrase : phrases) {
            for (int start = 0; start < words.size(); start++) {
                Optional<Match> match = matchAt(start, phrase);
                if (match.isPresent() && (best == null || match.get().length() > best.length())) {
                    best = match.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The longest of the phrases that the sentence begins with. */
    Optional<Match> findAtStart(Collection<String> phrases) {
        int start = firstWord();
        return phrases.stream().map(phrase -> matchAt(start, phrase)).flatMap(Optional::stream)
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private Optional<Match> matchAt(int start, String phrase) {
        String[] patterns = phrase.split(" ");
        if (start + patterns.length > words.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < patterns.length; i++) {
            if (!words.get(start + i).fits(patterns[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(phrase, start, patterns.length, words.subList(start, start + patterns.length)));
    }

    int firstWord() {
        int first = 0;
        while (first < words.size() && words.get(first).isHole()) {
            first++;
        }
        return first;
    }

    /** Without the matched words; a hole stays in their place. */
    Sentence without(Match match) {
        List<Word> rest = new ArrayList<>(words.subList(0, match.start()));
        rest.add(Word.HOLE);
        rest.addAll(words.subList(match.start() + match.length(), words.size()));
        return new Sentence(rest);
    }

    /** Without the words from there to the next hole. */
    Sentence withoutClause(int start) {
        List<Word> rest = new ArrayList<>(words.subList(0, start));
        int end = start;
        while (end < words.size() && !words.get(end).isHole()) {
            end++;
        }
        rest.addAll(words.subList(end, words.size()));
        return new Sentence(rest);
    }

    /** Whether one of these words stands directly before the match. */
    boolean precededBy(Match match, Collection<String> forms) {
        return match.start() > 0 && forms.contains(words.get(match.start() - 1).form());
    }

    /** The words from there on that come before a hole or one of the words that end a noun. */
    List<Word> nounFrom(int start, Set<String> ends) {
        List<Word> noun = new ArrayList<>();
        for (Word word : words.subList(start, words.size())) {
            if (!noun.isEmpty() && (word.isHole() || ends.contains(word.form()) || word.name())) {
                break;
            }
            if (!word.isHole()) {
                noun.add(word);
            }
        }
        return noun;
    }

    List<Word> rest() {
        return words.stream().filter(word -> !word.isHole()).toList();
    }

    long hits(Collection<String> forms) {
        return words.stream().filter(word -> forms.contains(word.form())).count();
    }

    boolean isEmpty() {
        return words.stream().allMatch(Word::isHole);
    }

    static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" ")).replace("' ", "'");
    }
}
