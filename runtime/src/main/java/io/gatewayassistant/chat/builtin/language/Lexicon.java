package io.gatewayassistant.chat.builtin.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One language: its phrases and the texts of answers, from a data file.
 *
 * @param code ISO code of the language
 */
public record Lexicon(String code, Set<String> markers, Map<String, String> contractions, List<String> count, List<String> list,
        List<String> whatIs, List<String> howTo, List<String> why, List<String> greeting, Map<String, List<String>> changes,
        List<String> polite, List<String> negations, List<String> not, List<String> followUp, List<String> them,
        List<String> beyond,
        Set<String> stop, Set<String> capitals, Set<String> breaks, List<String> named, List<String> equals,
        List<String> fieldIntroductions, Set<String> prepositions, Map<String, List<String>> states,
        Map<String, List<String>> dateVerbs, List<String> expired, List<String> notExpired,
        Map<String, List<String>> periods, Map<String, String> nouns, Map<String, String> texts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Lexicon read(String file) {
        DataFile data = DataFile.read(file);
        return new Lexicon(data.text("language"), Set.copyOf(data.list("markers")), data.map("contractions"),
                data.list("count"),
                data.list("list"), data.list("whatIs"), data.list("howTo"), data.list("why"), data.list("greeting"),
                data.lists("changes"),
                data.list("polite"), data.list("negations"), data.list("not"), data.list("followUp"), data.list("them"),
                data.list("beyond"), Set.copyOf(data.list("stop")), Set.copyOf(data.list("capitals")),
                Set.copyOf(data.list("breaks")), data.list("named"),
                data.list("equals"), data.list("fieldIntroductions"),
                Set.copyOf(data.list("prepositions")), data.lists("states"), data.lists("dateVerbs"),
                data.list("expired"),
                data.list("notExpired"), data.lists("periods"), data.map("nouns"), data.map("texts"));
    }

    public static Lexicon english() {
        return read("english.yaml");
    }

    public static Lexicon french() {
        return read("french.yaml");
    }

    /** The text of that key with its placeholders filled: {@code name, value, name, value, …}. */
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("The data file of language " + code + " has no text '" + key + "'");
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    private static String value(String name, Object... values) {
        for (int i = 0; i + 1 < values.length; i += 2) {
            if (values[i].equals(name)) {
                return String.valueOf(values[i + 1]);
            }
        }
        throw new IllegalArgumentException("No value for the placeholder '" + name + "'");
    }

    Sentence sentence(String text) {
        return Sentence.of(text, contractions);
    }
}
