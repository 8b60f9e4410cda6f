package io.gatewayassistant.chat.builtin.language;

import java.util.List;

/**
 * What a question is about.
 *
 * @param label the noun in the words of the question, for the answer
 * @param words the nouns to search by, in the language of the admin API as far as the data files know it
 * @param head how many of the words come before a preposition: in "records of the zone", one
 * @param names of single things, or values: {@code example.org}
 */
public record Subject(String label, List<String> words, int head, List<String> names) {

    public Subject {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /** The words before a preposition, where they are the noun: all, unless the question is more complicated. */
    public List<String> headWords() {
        return words.subList(0, head);
    }

    /** The words from the first preposition on. */
    public List<String> tailWords() {
        return words.subList(head, words.size());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words as one text, for a search. */
    public String query() {
        return String.join(" ", words);
    }
}
