package io.gatewayassistant.chat.builtin.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a passage as a Markdown quote. A passage may begin and end in the middle of a table: rows without their head are a
 * list, since Markdown would show them as one line with bars.
 */
final class Quote {

    private static final Pattern RULE = Pattern.compile("^[\\s|:-]+$");
    private static final String MORE = "…";

    private Quote() {
    }

    static String of(String passage) {
        List<String> quoted = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String line : lines(passage)) {
            if (line.startsWith("|")) {
                rows.add(line);
                continue;
            }
            if (!rows.isEmpty()) {
                addTable(rows, quoted);
                quoted.add("");
            }
            quoted.add(line);
        }
        addTable(rows, quoted);
        return quoted.stream().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** What says that a row is not the first or the last stands in a line of its own. */
    private static List<String> lines(String passage) {
        List<String> lines = new ArrayList<>(passage.strip().lines().toList());
        if (lines.getFirst().startsWith(MORE + " |")) {
            lines.set(0, lines.getFirst().substring(MORE.length()).strip());
            lines.addFirst(MORE);
        }
        String last = lines.getLast();
        if (last.startsWith("|") && last.endsWith(MORE)) {
            lines.set(lines.size() - 1, last.substring(0, last.length() - MORE.length()).strip());
            lines.add(MORE);
        }
        return lines;
    }

    private static void addTable(List<String> rows, List<String> quoted) {
        if (!quoted.isEmpty() && !rows.isEmpty()) {
            quoted.add("");
        }
        boolean table = rows.size() > 1 && RULE.matcher(rows.get(1)).matches();
        rows.stream().map(row -> table ? row : item(row)).forEach(quoted::add);
        rows.clear();
    }

    private static String item(String row) {
        return Stream.of(row.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · ", "- ", ""));
    }
}
