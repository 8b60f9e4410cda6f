package io.gatewayassistant.catalog.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.index.Analysis;
import io.gatewayassistant.index.Field;
import io.gatewayassistant.index.Words;
import io.gatewayassistant.preset.Glossary;

/** The texts that an operation is found by. */
final class OperationTexts {

    private static final float SHORT = 0.4f;
    private static final float LONG = 0.7f;

    private static final Field ID = new Field("id", Analysis.IDENTIFIERS, 1, SHORT);
    private static final Field PATH = new Field("path", Analysis.IDENTIFIERS, 1, SHORT);
    private static final Field KIND = new Field("kind", Analysis.IDENTIFIERS, 1.5f, SHORT);
    private static final Field TAGS = new Field("tags", Analysis.IDENTIFIERS, 0.4f, SHORT);
    private static final Field SUMMARY = new Field("summary", Analysis.ENGLISH, 2, SHORT);
    private static final Field DESCRIPTION = new Field("description", Analysis.ENGLISH, 0.5f, LONG);
    private static final Field TAKES = new Field("takes", Analysis.IDENTIFIERS, 0.4f, LONG);
    private static final Field RETURNS = new Field("returns", Analysis.IDENTIFIERS, 0.2f, LONG);
    private static final Field GLOSSARY = new Field("glossary", Analysis.ENGLISH, 1.5f, LONG);

    static final Field[] FIELDS = { ID, PATH, KIND, TAGS, SUMMARY, DESCRIPTION, TAKES, RETURNS, GLOSSARY };

    private static final Pattern PARAMETERS = Pattern.compile("\\{[^/{}]*}");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    /** A model reads the first sentences of a description; what comes after them thins out the meaning. */
    private static final int DESCRIPTION_IN_SENTENCE = 250;

    private final Map<String, String> glossary;

    OperationTexts(Glossary glossary) {
        this.glossary = glossary.entries().entrySet().stream()
                .collect(Collectors.toMap(entry -> key(entry.getKey()), entry -> text(entry.getValue()), String::concat));
    }

    /** By name of the field. */
    Map<String, String> of(Operation operation) {
        Map<String, String> texts = new HashMap<>();
        texts.put(ID.name(), operation.id());
        texts.put(PATH.name(), PARAMETERS.matcher(operation.path()).replaceAll(" "));
        texts.put(KIND.name(), kind(operation.path()));
        texts.put(TAGS.name(), String.join(" ", operation.tags()));
        texts.put(SUMMARY.name(), operation.summary());
        texts.put(DESCRIPTION.name(), operation.description());
        texts.put(TAKES.name(), MemberNames.taken(operation));
        texts.put(RETURNS.name(), MemberNames.returned(operation));
        texts.put(GLOSSARY.name(), glossary(operation));
        return texts;
    }

    /** What an operation is about, as a sentence to make a vector of. */
    static String sentence(Operation operation) {
        String summary = operation.summary().isEmpty() ? words(operation.id()) : operation.summary();
        String description = operation.description();
        return String.join(". ", summary, words(PARAMETERS.matcher(operation.path()).replaceAll(" ")),
                String.join(", ", operation.tags()),
                description.substring(0, Math.min(description.length(), DESCRIPTION_IN_SENTENCE)));
    }

    /** The last word of the path that names a thing: neither a parameter nor an aside such as {@code _count}. */
    static String kind(String path) {
        String kind = "";
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && !segment.contains("{") && !segment.startsWith("_")) {
                kind = segment;
            }
        }
        return kind;
    }

    /** What people call what it is about: entries for its kind of thing, a tag, its id, or its method and path. */
    private String glossary(Operation operation) {
        Stream<String> terms = Stream.concat(Stream.of(kind(operation.path()), operation.id(), operation.signature()),
                operation.tags().stream());
        return terms.map(OperationTexts::key).distinct().map(key -> glossary.getOrDefault(key, ""))
                .collect(Collectors.joining(" "));
    }

    private static String words(String name) {
        return Words.of(name).stream().map(Words.Word::text).collect(Collectors.joining(" "));
    }

    private static String text(Glossary.Entry entry) {
        Stream<String> meanings = entry.words().values().stream().map(Glossary.Words::means).filter(Objects::nonNull);
        return Stream.concat(entry.names().stream(), meanings).collect(Collectors.joining(" ", "", " "));
    }

    /** {@code jwt-verifiers} and {@code JwtVerifiers} are the same thing. */
    private static String key(String term) {
        return NOT_LETTERS.matcher(term.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
