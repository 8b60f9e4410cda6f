package io.gatewayassistant.docs.corpus;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the anchors of one page's headings the way GitHub and Docusaurus do. */
final class Slugger {

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc} -]");

    private final Map<String, Integer> seen = new HashMap<>();

    /** The anchor of the page's next heading; a repeated heading gets a number. */
    String slug(String heading) {
        String plain = DROPPED.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        String slug = plain;
        while (seen.containsKey(slug)) {
            slug = plain + "-" + seen.merge(plain, 1, Integer::sum);
        }
        seen.put(slug, 0);
        return slug;
    }

    /** Takes an anchor that the author chose. */
    String take(String anchor) {
        seen.putIfAbsent(anchor, 0);
        return anchor;
    }
}
