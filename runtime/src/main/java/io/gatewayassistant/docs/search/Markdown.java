package io.gatewayassistant.docs.search;

import java.util.ArrayList;
import java.util.List;

/** Tells the parts of Markdown apart. Not by patterns: eight whole sections are read for each question. */
final class Markdown {

    private static final String BLANK = " \t\n\u000B\f\r";
    private static final String RULE = BLANK + "|:+-";
    private static final String END_OF_SENTENCE = ".!?:;";
    private static final String TARGET = "](";

    private Markdown() {
    }

    /** Of links only what is read. */
    static String withoutTargets(String text) {
        int target = text.indexOf(TARGET);
        if (target < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; target >= 0; target = text.indexOf(TARGET, target + 1)) {
            int name = beginning(text, done, target);
            int end = end(text, target + TARGET.length());
            if (name >= 0 && name < target && end >= 0) {
                plain.append(text, done, name - 1).append(text, name, target);
                done = end + 1;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    /** Whether code begins or ends here. */
    static boolean isFence(String line) {
        String marks = line.stripLeading();
        return marks.startsWith("```") || marks.startsWith("~~~");
    }

    /** Whether a line has nothing but what a rule is drawn with. */
    static boolean isRule(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (RULE.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static List<String> sentences(String line) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < line.length(); at++) {
            if (isBlank(line, at) && END_OF_SENTENCE.indexOf(line.charAt(at - 1)) >= 0) {
                int next = afterBlanks(line, at);
                if (next < line.length()) {
                    sentences.add(line.substring(start, at));
                    start = next;
                }
                at = next;
            }
        }
        sentences.add(line.substring(start));
        return sentences;
    }

    /** Where the name of a link begins, behind its bracket; -1 where there is none. */
    private static int beginning(String text, int from, int target) {
        for (int at = target - 1; at >= from && text.charAt(at) != ']'; at--) {
            if (text.charAt(at) == '[') {
                return at + 1;
            }
        }
        return -1;
    }

    /** Where the address of a link ends; -1 where it does not. */
    private static int end(String text, int from) {
        int end = text.indexOf(')', from);
        int other = text.indexOf('(', from);
        return other >= 0 && other < end ? -1 : end;
    }

    private static int afterBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line, at)) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(String line, int at) {
        return BLANK.indexOf(line.charAt(at)) >= 0;
    }
}
