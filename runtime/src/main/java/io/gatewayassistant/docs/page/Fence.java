package io.gatewayassistant.docs.page;

/** Follows fenced code through the lines of a page. */
final class Fence {

    private String open = "";

    /** Whether the next line is code, or a fence itself. */
    boolean covers(String line) {
        String mark = mark(line);
        if (open.isEmpty()) {
            open = mark;
            return !mark.isEmpty();
        }
        if (mark.startsWith(open) && line.strip().equals(mark)) {
            open = "";
        }
        return true;
    }

    /** The three or more backticks or tildes that a line starts with, quotation marks left out; empty without them. */
    private static String mark(String line) {
        int start = 0;
        while (start < line.length() && " \t>".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < line.length() && "`~".indexOf(line.charAt(end)) >= 0 && line.charAt(end) == line.charAt(start)) {
            end++;
        }
        return end - start >= 3 ? line.substring(start, end) : "";
    }
}
