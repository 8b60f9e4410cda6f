package io.gatewayassistant.catalog.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Parameter.Location;
import io.gatewayassistant.catalog.operation.Shape;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** Reads one operation of the parser's model. */
final class OperationReader {

    static final int MAX_SUMMARY = 140;
    static final int MAX_DESCRIPTION = 600;
    private static final int MAX_PARAMETER_DESCRIPTION = 120;
    private static final int MAX_ALTERNATIVES = 4;
    private static final String ANY_TYPE = "any";

    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}/]+)}");
    private static final Pattern SUCCESS = Pattern.compile("2(\\d\\d|XX|xx)");

    /** OpenAPI says that these are described elsewhere when they appear as parameters. */
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    private final String source;
    private final Components components;
    private final ShapeReader shapes;
    private final Shared shared = new Shared();

    OperationReader(String source, Components components) {
        this.source = source;
        this.components = components;
        this.shapes = new ShapeReader(components.schemas(), shared);
    }

    Operation read(HttpVerb verb, String path, String id, PathItem item, io.swagger.v3.oas.models.Operation operation) {
        String description = Texts.line(operation.getDescription(), MAX_DESCRIPTION);
        String summary = Texts.line(operation.getSummary(), MAX_SUMMARY);
        return new Operation(source, verb, shared.same(path), id,
                shared.same(summary.isEmpty() ? Texts.firstSentence(operation.getDescription(), MAX_SUMMARY) : summary),
                shared.same(description.equals(summary) ? "" : description), tags(operation),
                parameters(path, item.getParameters(), operation.getParameters()), body(operation),
                success(operation.getResponses()),
                DeclaredAccess.of(path, item.getExtensions()).atLeast(DeclaredAccess.of(path, operation.getExtensions())));
    }

    private List<String> tags(io.swagger.v3.oas.models.Operation operation) {
        return operation.getTags() == null ? List.of()
                : shared.same(List.copyOf(operation.getTags().stream().filter(Objects::nonNull).map(shared::same).toList()));
    }

    private List<Parameter> parameters(String path, @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> ofPath,
            @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> own) {
        Map<String, Parameter> byPlace = new LinkedHashMap<>();
        for (String name : templates(path)) {
            byPlace.put(Location.PATH + name, new Parameter(name, Location.PATH, true, "string", List.of(), ""));
        }
        Stream.of(ofPath, own).filter(Objects::nonNull).flatMap(List::stream).map(this::parameter).flatMap(Optional::stream)
                .filter(parameter -> parameter.in() != Location.PATH || byPlace.containsKey(Location.PATH + parameter.name()))
                .forEach(parameter -> byPlace.put(parameter.in() + parameter.name(), parameter));
        return shared.same(List.copyOf(byPlace.values().stream().map(shared::same)
                .sorted(Comparator.comparing(Parameter::required).reversed()).toList()));
    }

    private static List<String> templates(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = TEMPLATE.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private Optional<Parameter> parameter(io.swagger.v3.oas.models.parameters.@Nullable Parameter unresolved) {
        return components.resolve(unresolved).filter(p -> p.getName() != null && !p.getName().isBlank())
                .flatMap(p -> location(p.getIn())
                        .filter(in -> in != Location.HEADER
                                || !NOT_PARAMETERS.contains(p.getName().toLowerCase(Locale.ROOT)))
                        .map(in -> parameter(p, in)));
    }

    private Parameter parameter(io.swagger.v3.oas.models.parameters.Parameter parameter, Location in) {
        Shape shape = parameter.getSchema() == null ? media(parameter.getContent()).map(Media::shape).orElse(Shape.ANY)
                : shapes.read(parameter.getSchema());
        return new Parameter(parameter.getName(), in, in == Location.PATH || Boolean.TRUE.equals(parameter.getRequired()),
                type(shape), values(shape), Texts.line(parameter.getDescription(), MAX_PARAMETER_DESCRIPTION));
    }

    private static Optional<Location> location(@Nullable String in) {
        return Stream.of(Location.values()).filter(location -> location.name().equalsIgnoreCase(in)).findFirst();
    }

    private static String type(Shape shape) {
        return type(shape, 0);
    }

    /** @param alternatives that were entered so far: a definition may be an alternative of itself */
    private static String type(Shape shape, int alternatives) {
        return switch (shape.resolved()) {
            case Shape.Scalar scalar -> scalar.type();
            case Shape.ListOf list -> list.element() == Shape.ANY ? "array" : elementType(list.element()) + "[]";
            case Shape.Fields fields -> "object";
            case Shape.MapOf map -> "object";
            case Shape.OneOf one -> alternatives > MAX_ALTERNATIVES ? ANY_TYPE : alternatives(one, alternatives + 1);
            case Shape.AllOf all -> alternatives > MAX_ALTERNATIVES ? ANY_TYPE
                    : type(all.parts().getFirst(), alternatives + 1);
            case Shape.Any any -> ANY_TYPE;
            case Shape.Named named -> ANY_TYPE;
        };
    }

    /** {@code integer|string}; {@code any} where one of them is. */
    private static String alternatives(Shape.OneOf one, int level) {
        Set<String> types = one.options().stream().flatMap(option -> Stream.of(type(option, level).split("\\|")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return types.contains(ANY_TYPE) ? ANY_TYPE : String.join("|", types);
    }

    /** No deeper than one level: a list may hold itself. */
    private static String elementType(Shape element) {
        return element.resolved() instanceof Shape.Scalar scalar ? scalar.type() : "object";
    }

    private static List<String> values(Shape shape) {
        Shape resolved = shape.resolved();
        Shape single = resolved instanceof Shape.ListOf list ? list.element().resolved() : resolved;
        return single instanceof Shape.Scalar scalar ? scalar.values() : List.of();
    }

    private Operation.@Nullable Body body(io.swagger.v3.oas.models.Operation operation) {
        return components.resolve(operation.getRequestBody()).map(
                body -> media(body.getContent()).map(media -> new Operation.Body(media.type(),
                        Boolean.TRUE.equals(body.getRequired()), media.shape())).orElseGet(
                                () -> new Operation.Body("application/json", Boolean.TRUE.equals(body.getRequired()),
                                        Shape.ANY)))
                .orElse(null);
    }

    private Shape success(@Nullable ApiResponses responses) {
        if (responses == null) {
            return Shape.ANY;
        }
        return Stream.concat(responses.keySet().stream().filter(code -> SUCCESS.matcher(code).matches()).sorted(),
                Stream.of("default")).map(responses::get).filter(Objects::nonNull).findFirst().flatMap(components::resolve)
                .flatMap(response -> media(response.getContent())).map(Media::shape).orElse(Shape.ANY);
    }

    /** The JSON one of several representations, or the first. */
    private Optional<Media> media(@Nullable Content content) {
        if (content == null) {
            return Optional.empty();
        }
        return content.keySet().stream().min(Comparator.comparingInt(OperationReader::preference))
                .map(type -> new Media(type, shape(content.get(type))));
    }

    private Shape shape(@Nullable MediaType media) {
        return media == null ? Shape.ANY : shapes.read(media.getSchema());
    }

    private static int preference(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        if (type.equals("application/json")) {
            return 0;
        }
        if (type.equals("application/json-patch+json")) {
            return 2; // says less of the document than a merge patch does
        }
        return type.contains("+json") ? 1 : 3;
    }

    private record Media(String type, Shape shape) {
    }
}
