package io.gatewayassistant.docs.page;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the text of included files into the pages of one tree: imported Markdown ({@code import Part from './_part.mdx'} and
 * {@code <Part />}), {@code <Include file="…" />}, and the snippets of MkDocs ({@code --8<-- "…"}). What cannot be found, or
 * includes itself, is left out.
 */
public final class Includes {

    private static final int DEEPEST = 8;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern IMPORT = Pattern
            .compile("import\\s+(\\w+)\\s+from\\s+[\"']([^\"']+?\\.mdx?)[\"'];?\\s*");
    private static final Pattern COMPONENT = Pattern.compile("<([A-Z]\\w*)([^<>]*)(?:/>|></\\1>)");
    private static final Pattern SNIPPET = Pattern
            .compile("\\s*(?:;*--8<--|\\{%-? include(?:-markdown)?)\\s+[\"']([^\"']+)[\"'].*");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]\\w*)=\\{?[\"'`]([^\"'`]*)[\"'`]\\}?");

    private final Map<String, String> files;
    private final Deque<String> open = new ArrayDeque<>();
    private int room;

    /** @param files all of the tree, by path, those that are only parts of pages too */
    public Includes(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** The text of the page at {@code path} with all that it includes. */
    public String page(String path) {
        room = MOST_CHARACTERS;
        open.clear();
        return included(path, Map.of());
    }

    private String included(String path, Map<String, String> properties) {
        String text = files.getOrDefault(path, "");
        if (open.size() > DEEPEST || open.contains(path) || text.length() > room) {
            return "";
        }
        room -= text.length();
        open.push(path);
        String filled = withProperties(open.size() == 1 ? text : FrontMatter.of(text).body(), properties);
        String resolved = resolved(path, filled);
        open.pop();
        return resolved;
    }

    private String resolved(String path, String text) {
        Map<String, String> imports = new HashMap<>();
        Fence fence = new Fence();
        StringJoiner lines = new StringJoiner("\n");
        for (String line : text.split("\n", -1)) {
            boolean code = fence.covers(line);
            if (line.length() > LONGEST_LINE) {
                lines.add(line);
                continue;
            }
            Matcher snippet = SNIPPET.matcher(line);
            if (snippet.matches()) {
                lines.add(target(path, snippet.group(1)).map(target -> included(target, Map.of())).orElse(""));
            } else if (code || !imported(path, line, imports)) {
                lines.add(code ? line : withComponents(path, line, imports));
            }
        }
        return lines.toString();
    }

    /** Whether the line imports a part, which is noted. */
    private boolean imported(String path, String line, Map<String, String> imports) {
        Matcher matcher = IMPORT.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        target(path, matcher.group(2)).ifPresent(target -> imports.put(matcher.group(1), target));
        return true;
    }

    private String withComponents(String path, String line, Map<String, String> imports) {
        if (line.indexOf('<') < 0) {
            return line;
        }
        return COMPONENT.matcher(line).replaceAll(use -> Matcher.quoteReplacement(component(path, use, imports)));
    }

    private String component(String path, MatchResult use, Map<String, String> imports) {
        Map<String, String> properties = properties(use.group(2));
        String imported = imports.get(use.group(1));
        if (imported != null) {
            return "\n" + included(imported, properties) + "\n";
        }
        if (!use.group(1).equals("Include")) {
            return use.group();
        }
        String file = properties.getOrDefault("file", properties.getOrDefault("src", ""));
        return target(path, file).map(target -> "\n" + included(target, properties) + "\n").orElse("");
    }

    private static Map<String, String> properties(String attributes) {
        Map<String, String> properties = new HashMap<>();
        ATTRIBUTE.matcher(attributes).results().forEach(one -> properties.put(one.group(1), one.group(2)));
        return properties;
    }

    private static String withProperties(String text, Map<String, String> properties) {
        String filled = text;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            filled = filled.replace("{props." + property.getKey() + "}", property.getValue());
        }
        return filled;
    }

    /** A reference is relative to the file that makes it, or to the tree; {@code @site/docs/} stands for a folder above it. */
    private Optional<String> target(String from, String reference) {
        String plain = reference.replaceFirst("^(@site)?/+", "").replaceFirst("^\\./", "");
        if (!reference.startsWith("@") && !reference.startsWith("/")) {
            String relative = normalised(from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) + plain : plain);
            if (files.containsKey(relative)) {
                return Optional.of(relative);
            }
        }
        String within = plain;
        while (!files.containsKey(within) && within.contains("/")) {
            within = within.substring(within.indexOf('/') + 1);
        }
        return files.containsKey(within) ? Optional.of(within) : Optional.empty();
    }

    private static String normalised(String path) {
        return path.indexOf('\0') >= 0 ? path : Path.of(path).normalize().toString().replace('\\', '/');
    }
}
