package io.gatewayassistant.docs.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.gatewayassistant.settings.AnchorStyle;

/** Makes the anchors of one page's headings the way its site generator does. */
final class Slugger {

    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc} -]");
    private static final Pattern BLANKS_AND_HYPHENS = Pattern.compile("[\\s-]+");

    private final AnchorStyle style;
    private final Map<String, Integer> seen = new HashMap<>();

    Slugger(AnchorStyle style) {
        this.style = style;
    }

    /** The anchor of the page's next heading; a repeated heading gets a number. */
    String slug(String heading) {
        String plain = plain(heading);
        String slug = plain;
        while (seen.containsKey(slug)) {
            slug = plain + separator() + seen.merge(plain, 1, Integer::sum);
        }
        seen.put(slug, 0);
        return slug;
    }

    /** Takes an anchor that the author chose. */
    String take(String anchor) {
        seen.putIfAbsent(anchor, 0);
        return anchor;
    }

    private String plain(String heading) {
        String kept = DROPPED.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
        return switch (style) {
            case GITHUB -> kept.replace(' ', '-');
            case MKDOCS -> BLANKS_AND_HYPHENS.matcher(kept.strip()).replaceAll("-");
        };
    }

    private String separator() {
        return switch (style) {
            case GITHUB -> "-";
            case MKDOCS -> "_";
        };
    }
}
