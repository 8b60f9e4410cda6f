package io.gatewayassistant.docs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Removes the lines of MDX that are JavaScript, and turns the fences of admonitions into labels. */
final class Statements {

    private static final int LONGEST_IMPORT = 30;
    private static final List<String> EXPORTS = List.of("export const ", "export default ", "export function ", "export let ");

    private final List<String> lines;
    private final List<String> kept = new ArrayList<>();
    private int next;

    private Statements(List<String> lines) {
        this.lines = lines;
    }

    static String removed(String prose) {
        return new Statements(prose.lines().toList()).run();
    }

    private String run() {
        while (next < lines.size()) {
            String line = lines.get(next);
            int statement = line.startsWith("import ") ? linesOfImport() : exports(line) ? linesOfExport() : 0;
            if (statement > 0) {
                next += statement;
                continue;
            }
            kept.add(line.stripLeading().startsWith(":::") ? admonition(line.strip()) : line);
            next++;
        }
        return String.join("\n", kept) + "\n";
    }

    /** A sentence that starts with the word has no quoted module at its end. */
    private int linesOfImport() {
        for (int count = 1; count <= LONGEST_IMPORT && next + count <= lines.size(); count++) {
            String line = lines.get(next + count - 1).strip();
            String end = line.endsWith(";") ? line.substring(0, line.length() - 1) : line;
            boolean module = end.endsWith("'") || end.endsWith("\"");
            if (module && (end.contains("from ") || end.startsWith("import '") || end.startsWith("import \""))) {
                return count;
            }
            if (line.isEmpty()) {
                break;
            }
        }
        return 0;
    }

    private static boolean exports(String line) {
        return EXPORTS.stream().anyMatch(line::startsWith);
    }

    private int linesOfExport() {
        int count = 1;
        while (next + count < lines.size() && !lines.get(next + count).isBlank()) {
            count++;
        }
        return count;
    }

    private static String admonition(String line) {
        String rest = line.substring(colons(line)).strip();
        int word = 0;
        while (word < rest.length() && (Character.isLetterOrDigit(rest.charAt(word)) || rest.charAt(word) == '_')) {
            word++;
        }
        return word == 0 ? "" : label(rest.substring(0, word), rest.substring(word)) + "\n";
    }

    private static int colons(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == ':') {
            count++;
        }
        return count;
    }

    /** The line that stands for the frame of an admonition. */
    static String label(String kind, String titled) {
        String name = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        String title = titled.replaceAll("[\\[\\]\"]", "").strip();
        return "**" + name + (title.isEmpty() ? "" : ": " + title) + "**";
    }
}
