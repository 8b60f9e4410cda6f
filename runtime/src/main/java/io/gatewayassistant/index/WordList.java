package io.gatewayassistant.index;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an index knows of its words.
 *
 * @param terms by word
 * @param frequencies by term, in how many entries it is
 * @param roots by term
 */
record WordList(Map<String, String> terms, Map<String, Integer> frequencies, Map<String, String> roots) {

    WordList {
        terms = Map.copyOf(terms);
        frequencies = Map.copyOf(frequencies);
        roots = Map.copyOf(roots);
    }

    static WordList of(Map<String, String> terms, Map<String, Integer> frequencies) {
        TermReader reader = TermReader.roots();
        Map<String, String> roots = new HashMap<>();
        frequencies.keySet().forEach(term -> roots.put(term, reader.term(term)));
        return new WordList(terms, frequencies, roots);
    }

    void write(DataOutput out) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        out.writeInt(roots.size());
        for (Map.Entry<String, String> term : new TreeMap<>(roots).entrySet()) {
            numbers.put(term.getKey(), numbers.size());
            out.writeUTF(term.getKey());
            out.writeUTF(term.getValue());
            out.writeInt(frequencies.getOrDefault(term.getKey(), 0));
        }
        out.writeInt(terms.size());
        for (Map.Entry<String, String> word : new TreeMap<>(terms).entrySet()) {
            out.writeUTF(word.getKey());
            out.writeInt(numbers.get(word.getValue()));
        }
    }

    static WordList read(DataInput in) throws IOException {
        List<String> known = new ArrayList<>();
        Map<String, Integer> frequencies = new HashMap<>();
        Map<String, String> roots = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String term = in.readUTF();
            known.add(term);
            roots.put(term, in.readUTF());
            frequencies.put(term, in.readInt());
        }
        Map<String, String> terms = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            terms.put(in.readUTF(), known.get(in.readInt()));
        }
        return new WordList(terms, frequencies, roots);
    }
}
