package io.gatewayassistant.docs.corpus;

import java.util.List;
import java.util.Locale;

/** Which pages of a corpus are taken, by their path in it: {@code *} stands for any characters, case does not matter. */
final class PagePatterns {

    private final List<String> include;
    private final List<String> exclude;

    /** @param include empty: all */
    PagePatterns(List<String> include, List<String> exclude) {
        this.include = include.stream().map(PagePatterns::folded).toList();
        this.exclude = exclude.stream().map(PagePatterns::folded).toList();
    }

    boolean take(String path) {
        String folded = folded(path);
        return (include.isEmpty() || include.stream().anyMatch(glob -> fits(glob, folded)))
                && exclude.stream().noneMatch(glob -> fits(glob, folded));
    }

    private static String folded(String path) {
        return path.strip().replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    private static boolean fits(String glob, String path) {
        String[] pieces = glob.split("\\*", -1);
        if (pieces.length == 1) {
            return glob.equals(path);
        }
        String last = pieces[pieces.length - 1];
        if (!path.startsWith(pieces[0]) || path.length() < pieces[0].length() + last.length()) {
            return false;
        }
        int from = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = path.indexOf(pieces[i], from);
            if (found < 0) {
                return false;
            }
            from = found + pieces[i].length();
        }
        return path.endsWith(last) && path.length() - last.length() >= from;
    }
}
