package io.gatewayassistant.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads queries, in English or French, as concepts of an index. Immutable. */
final class QueryReader {

    private static final float JOINED = 0.9f;
    private static final float OTHER_TRANSLATION = 0.7f;

    /** Somebody's own name for a thing rarely is in a document that describes all of them. */
    private static final float LITERAL = 0.1f;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Relations relations;

    QueryReader(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.relations = new Relations(vocabulary, lexicon);
    }

    /** A word or phrase of a query in English. */
    private record Piece(List<Words.Word> words, List<String> english) {

        String written() {
            return words.stream().map(Words.Word::written).collect(Collectors.joining(" "));
        }
    }

    /** The words of a query that carry meaning, in their order; all of its words where none does. */
    List<Concept> concepts(String query) {
        List<Words.Word> words = Words.of(query);
        List<Concept> concepts = lexicon.isFrench(words) ? french(words) : english(words);
        if (!concepts.isEmpty()) {
            return concepts;
        }
        return words.stream().map(word -> new Meaning(word.text(), vocabulary, relations).concept(word.written(), 1)).toList();
    }

    /** A query in English, as far as its words are known; as it is where it is English already. */
    String english(String query) {
        List<Words.Word> words = Words.of(query);
        if (!lexicon.isFrench(words)) {
            return query;
        }
        return pieces(words).stream().map(piece -> piece.english().isEmpty() ? piece.written() : piece.english().getFirst())
                .collect(Collectors.joining(" "));
    }

    /** The longest known phrases of a French text; words that carry no meaning are left out. */
    private List<Piece> pieces(List<Words.Word> words) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Piece piece = piece(words, at);
            at += piece.words().size();
            boolean small = piece.english().isEmpty() && lexicon.isSmall(piece.words().getFirst().text(), true);
            if (!small || piece.words().getFirst().literal()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private Piece piece(List<Words.Word> words, int at) {
        for (int length = Math.min(Lexicon.LONGEST, words.size() - at); length > 0; length--) {
            List<Words.Word> phrase = words.subList(at, at + length);
            List<String> english = phrase.stream().anyMatch(Words.Word::literal) ? List.of() : lexicon.english(text(phrase));
            if (!english.isEmpty()) {
                return new Piece(phrase, english);
            }
        }
        return new Piece(words.subList(at, at + 1), List.of());
    }

    private List<Concept> french(List<Words.Word> words) {
        List<Concept> concepts = new ArrayList<>();
        for (Piece piece : pieces(words)) {
            if (piece.english().isEmpty()) {
                concepts.add(plain(piece.words().getFirst()));
            } else {
                addTranslated(piece, concepts);
            }
        }
        return concepts;
    }

    private Concept plain(Words.Word word) {
        Meaning meaning = new Meaning(word.text(), vocabulary, relations);
        meaning.addRelated(key(word));
        return meaning.concept(word.written(), weight(word));
    }

    private void addTranslated(Piece piece, List<Concept> concepts) {
        String first = piece.english().getFirst();
        String[] parts = first.split(" ");
        for (String part : parts) {
            Meaning meaning = new Meaning(part, vocabulary, relations);
            // The catalog may be in French itself.
            piece.words().stream().filter(word -> !lexicon.isSmall(word.text(), true))
                    .forEach(word -> meaning.addExact(word.text()));
            meaning.addRelated(String.join(" ", Terms.of(part)));
            piece.english().stream().skip(1).forEach(other -> meaning.addPhrase(other, OTHER_TRANSLATION));
            if (parts.length > 1) {
                meaning.addJoined(String.join("", parts), JOINED);
                meaning.addRelated(String.join(" ", Terms.of(first)));
            }
            concepts.add(meaning.concept(piece.written(), 1));
        }
    }

    private List<Concept> english(List<Words.Word> words) {
        List<String> keys = words.stream().map(QueryReader::key).toList();
        List<Concept> concepts = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Words.Word word = words.get(at);
            if (word.literal() || !lexicon.isSmall(word.text(), false)) {
                Meaning meaning = new Meaning(word.text(), vocabulary, relations);
                meaning.addRelated(keys.get(at));
                addPhrasesAround(words, keys, at, meaning);
                concepts.add(meaning.concept(word.written(), weight(word)));
            }
        }
        return concepts;
    }

    /** What the phrases of two and three words mean that a word is part of. */
    private void addPhrasesAround(List<Words.Word> words, List<String> keys, int at, Meaning meaning) {
        for (int from = Math.max(0, at - 2); from <= at; from++) {
            for (int to = Math.max(at + 1, from + 2); to <= Math.min(words.size(), from + 3); to++) {
                List<Words.Word> phrase = words.subList(from, to);
                if (phrase.stream().noneMatch(Words.Word::literal)) {
                    meaning.addRelated(String.join(" ", keys.subList(from, to)));
                }
                if (phrase.size() == 2 && phrase.stream().noneMatch(Words.Word::literal)) {
                    meaning.addJoined(phrase.getFirst().text() + phrase.getLast().text(), JOINED);
                }
            }
        }
    }

    private static float weight(Words.Word word) {
        return word.literal() ? LITERAL : 1;
    }

    private static String key(Words.Word word) {
        return Terms.ofWord(word.text());
    }

    private static String text(List<Words.Word> words) {
        return words.stream().map(Words.Word::text).collect(Collectors.joining(" "));
    }
}
