package io.gatewayassistant.docs.corpus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt allows us (RFC 9309): the rules for our name, else those for all. */
final class Robots {

    /** Everything, where a site has no robots.txt. */
    static final Robots NONE = new Robots(List.of(), Duration.ZERO);

    private static final int LONGEST = 500_000;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final List<Rule> rules;
    private final Duration delay;

    private record Rule(boolean allows, String path) {
    }

    private Robots(List<Rule> rules, Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    static Robots parse(String text, String agent) {
        List<Rule> own = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        Duration[] delays = { Duration.ZERO, Duration.ZERO };
        boolean[] named = { false };
        boolean forUs = false;
        boolean forAll = false;
        boolean inRules = true;
        for (String line : text.substring(0, Math.min(text.length(), LONGEST)).lines().toList()) {
            String plain = line.replaceFirst("#.*", "").strip();
            int colon = plain.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                forUs = (!inRules && forUs) || agent.startsWith(value.toLowerCase(Locale.ROOT)) && !value.isEmpty();
                forAll = (!inRules && forAll) || value.equals("*");
                named[0] |= forUs;
                inRules = false;
                continue;
            }
            inRules = true;
            if (forUs) {
                add(own, key, value);
                delays[0] = delay(key, value, delays[0]);
            }
            if (forAll) {
                add(all, key, value);
                delays[1] = delay(key, value, delays[1]);
            }
        }
        return named[0] ? new Robots(own, delays[0]) : new Robots(all, delays[1]);
    }

    /** Whether a page may be fetched; of the rules that fit the longest counts. */
    boolean allow(String path) {
        boolean allowed = true;
        int longest = -1;
        for (Rule rule : rules) {
            int length = rule.path.length();
            if (fits(rule.path, path) && (length > longest || (length == longest && rule.allows))) {
                longest = length;
                allowed = rule.allows;
            }
        }
        return allowed;
    }

    /** The pause that the site asks for between two pages. */
    Duration delay() {
        return delay;
    }

    private static void add(List<Rule> rules, String key, String value) {
        if (!value.isEmpty() && (key.equals("allow") || key.equals("disallow"))) {
            rules.add(new Rule(key.equals("allow"), value));
        }
    }

    private static Duration delay(String key, String value, Duration before) {
        if (!key.equals("crawl-delay") || !value.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            return before;
        }
        Duration asked = Duration.ofMillis((long) (Double.parseDouble(value) * 1_000));
        return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    }

    /** {@code *} stands for any characters, {@code $} for the end. */
    private static boolean fits(String rule, String path) {
        boolean whole = rule.endsWith("$");
        String[] pieces = (whole ? rule.substring(0, rule.length() - 1) : rule).split("\\*", -1);
        if (!path.startsWith(pieces[0])) {
            return false;
        }
        int from = pieces[0].length();
        for (int i = 1; i < pieces.length; i++) {
            boolean last = whole && i == pieces.length - 1;
            int found = last ? Math.max(from, path.length() - pieces[i].length()) : path.indexOf(pieces[i], from);
            if (found < 0 || !path.startsWith(pieces[i], found)) {
                return false;
            }
            from = found + pieces[i].length();
        }
        return !whole || from == path.length();
    }
}
