package io.gatewayassistant.catalog.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.index.Analysis;
import io.gatewayassistant.index.Field;
import io.gatewayassistant.preset.Glossary;

/** The texts that an operation is found by. */
public final class OperationTexts {

    private static final Field ID = new Field("id", Analysis.IDENTIFIERS, 0.5f);
    private static final Field PATH = new Field("path", Analysis.IDENTIFIERS, 1);
    private static final Field KIND = new Field("kind", Analysis.IDENTIFIERS, 1.5f);
    private static final Field TAGS = new Field("tags", Analysis.IDENTIFIERS, 1);
    private static final Field SUMMARY = new Field("summary", Analysis.ENGLISH, 1.5f);
    private static final Field DESCRIPTION = new Field("description", Analysis.ENGLISH, 0.7f);
    private static final Field MEMBERS = new Field("members", Analysis.IDENTIFIERS, 1);
    private static final Field GLOSSARY = new Field("glossary", Analysis.ENGLISH, 1);
    private static final Field NAME_PIECES = new Field("pieces", Analysis.PIECES, 1);

    static final Field[] FIELDS = { ID, PATH, KIND, TAGS, SUMMARY, DESCRIPTION, MEMBERS, GLOSSARY, NAME_PIECES };
    static final List<String> WORDS = Stream.of(FIELDS).filter(field -> field != NAME_PIECES).map(Field::name).toList();
    static final List<String> PIECES = List.of(NAME_PIECES.name());

    private static final Pattern PARAMETERS = Pattern.compile("\\{[^/{}]*}");
    private static final int MAX_MEMBERS = 60;
    private static final int MAX_DEPTH = 2;

    private final Map<String, String> glossary;

    OperationTexts(Glossary glossary) {
        this.glossary = glossary.entries().entrySet().stream()
                .collect(Collectors.toMap(entry -> key(entry.getKey()), entry -> text(entry.getValue()), String::concat));
    }

    /** By name of the field. */
    Map<String, String> of(Operation operation) {
        String kind = kind(operation.path());
        String tags = String.join(" ", operation.tags());
        Map<String, String> texts = new HashMap<>();
        texts.put(ID.name(), operation.id());
        texts.put(PATH.name(), PARAMETERS.matcher(operation.path()).replaceAll(" "));
        texts.put(KIND.name(), kind);
        texts.put(TAGS.name(), tags);
        texts.put(SUMMARY.name(), operation.summary());
        texts.put(DESCRIPTION.name(), operation.description());
        texts.put(MEMBERS.name(), members(operation));
        texts.put(GLOSSARY.name(), glossary.getOrDefault(key(kind), ""));
        texts.put(NAME_PIECES.name(), kind + " " + tags + " " + operation.id());
        return texts;
    }

    /** The last word of the path that names a thing: neither a parameter nor an aside such as {@code _count}. */
    private static String kind(String path) {
        List<String> names = Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.contains("{") && !segment.startsWith("_")).toList();
        return names.isEmpty() ? "" : names.getLast();
    }

    /** What the operation takes: its parameters, with their descriptions, and the fields of its body. */
    private static String members(Operation operation) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : operation.parameters()) {
            names.add(parameter.name());
            names.add(parameter.description());
        }
        if (operation.body() != null) {
            collect(operation.body().shape(), 0, names, new LinkedHashSet<>());
        }
        return String.join(" ", names);
    }

    private static void collect(Shape shape, int depth, Set<String> names, Set<String> seen) {
        if (depth > MAX_DEPTH || names.size() > MAX_MEMBERS) {
            return;
        }
        switch (shape) {
            case Shape.Fields fields -> fields.fields().forEach(field -> {
                names.add(field.name());
                collect(field.shape(), depth + 1, names, seen);
            });
            case Shape.Named named -> {
                if (seen.add(named.name())) {
                    collect(named.target(), depth, names, seen);
                }
            }
            case Shape.ListOf list -> collect(list.element(), depth, names, seen);
            case Shape.MapOf map -> collect(map.value(), depth + 1, names, seen);
            case Shape.AllOf all -> all.parts().forEach(part -> collect(part, depth, names, seen));
            case Shape.OneOf one -> one.options().forEach(option -> collect(option, depth, names, seen));
            case Shape.Any any -> {
            }
            case Shape.Scalar scalar -> {
            }
        }
    }

    private static String text(Glossary.Entry entry) {
        Stream<String> meanings = entry.words().values().stream().map(Glossary.Words::means).filter(Objects::nonNull);
        return Stream.concat(entry.names().stream(), meanings).collect(Collectors.joining(" ", "", " "));
    }

    /** {@code jwt-verifiers} and {@code JwtVerifiers} are the same thing. */
    private static String key(String kind) {
        return kind.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
