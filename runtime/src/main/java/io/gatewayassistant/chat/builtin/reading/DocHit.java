package io.gatewayassistant.chat.builtin.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A passage of the documentation, as {@code doc_search} gives it.
 *
 * @param url empty text where the passage has no address
 */
public record DocHit(String title, String url, String passage) {

    private static final int MAX_QUOTE = 700;
    private static final Pattern CODE = Pattern.compile("\\b(?:\\d{3,}|\\p{Alnum}+(?:_\\p{Alnum}+)+)\\b");
    private static final String HEAD = "### ";

    /** What may follow the last passage. */
    private static final String NOTE = "\n+(?:Nowhere in the documentation|Nothing fits well): ";

    /** All passages in the text, best first. */
    public static List<DocHit> parse(String text) {
        List<DocHit> hits = new ArrayList<>();
        String[] blocks = ("\n" + text.split(NOTE, 2)[0]).split("\n" + HEAD);
        for (String block : List.of(blocks).subList(1, blocks.length)) {
            String[] lines = block.split("\n", 3);
            String second = lines.length > 1 ? lines[1].strip().replaceAll("^<|>$", "") : "";
            boolean address = second.matches("(https?://|/)\\S*");
            String passage = address ? (lines.length > 2 ? lines[2] : "") : block.substring(lines[0].length());
            hits.add(new DocHit(lines[0].strip(), address ? second : "", passage.strip()));
        }
        return hits;
    }

    /** Whether the search has no doubt: it knows every word, and passages have most of them. */
    public static boolean sure(String text) {
        return text.split(NOTE, 2).length == 1;
    }

    /** How many of the words the passage or its title has, whatever their number or ending. */
    public int overlap(Set<String> singularWords) {
        return overlap(singularWords, title + " " + passage);
    }

    /** The same of the title alone. */
    public int headingOverlap(Set<String> singularWords) {
        return overlap(singularWords, title);
    }

    /** How many of the codes in a question, such as 401 or {@code no_route}, the passage or its title has. */
    public int codes(String question) {
        Set<String> own = CODE.matcher(title + " " + passage).results().map(MatchResult::group).collect(Collectors.toSet());
        return (int) CODE.matcher(question).results().map(MatchResult::group).distinct().filter(own::contains).count();
    }

    /** Whether the title has one of the phrases. */
    public boolean isAbout(Collection<String> phrases) {
        String spaced = spaced(title);
        return phrases.stream().anyMatch(phrase -> spaced.contains(spaced(phrase)));
    }

    private static String spaced(String text) {
        return " " + String.join(" ", Names.words(text)) + " ";
    }

    private static int overlap(Set<String> singularWords, String text) {
        Set<String> own = Set.copyOf(Names.words(text));
        String squeezed = Names.squeeze(text);
        return (int) singularWords.stream().filter(word -> own.contains(word) || squeezed.contains(word)).count();
    }

    /** The beginning of the passage as a Markdown quote, whole sentences where it must end early. */
    public String quote() {
        String text = passage;
        if (text.length() > MAX_QUOTE) {
            String cut = text.substring(0, MAX_QUOTE);
            int end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf(".\n"));
            text = end > MAX_QUOTE / 3 ? cut.substring(0, end + 1) : cut.strip() + "…";
        }
        return Quote.of(text);
    }
}
