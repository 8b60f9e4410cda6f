package io.gatewayassistant.execute.call;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.call.TextTemplate.Part;

/**
 * The url of a request before its references are resolved: the model's text was split into path segments and query
 * parameters once, by {@link UrlParser}, so that a value can later only fill the place it was written in.
 *
 * @param segments of the path, canonical
 * @param query name and value of each parameter, canonical
 */
record UrlTemplate(List<TextTemplate> segments, List<QueryParameter> query) {

    /** @param value absent where there is no equals sign */
    record QueryParameter(String name, @Nullable TextTemplate value) {
    }

    private static final String HARMLESS = "reference";
    private static final int MAX_LENGTH = 8_000;

    UrlTemplate {
        segments = List.copyOf(segments);
        query = List.copyOf(query);
    }

    /** The target with all values put in, each percent-encoded into its place. */
    Target fill(Answers answers) {
        String path = path(reference -> segmentValue(reference, answers));
        Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).forEach(PathText::checkSegment);
        Target target = new Target(path, query.isEmpty() ? null : query(answers), path(reference -> HARMLESS));
        if (target.pathAndQuery().length() > MAX_LENGTH) {
            throw new CallRefused("url: longer than " + MAX_LENGTH + " characters once its references are put in");
        }
        return target;
    }

    private static String segmentValue(Reference reference, Answers answers) {
        String value = answers.scalar(reference);
        if (value.isEmpty()) {
            throw new CallRefused("url: " + reference.text() + " is empty, and a path needs a value there");
        }
        return PercentEncoding.encode(value);
    }

    private String query(Answers answers) {
        String filled = query.stream().map(parameter -> parameter.value() == null
                ? parameter.name()
                : parameter.name() + "="
                        + fill(parameter.value(), reference -> PercentEncoding.encode(answers.scalar(reference))))
                .collect(Collectors.joining("&"));
        PathText.refuseControlCharacters(PercentEncoding.decode(filled));
        return filled;
    }

    private String path(Function<Reference, String> value) {
        return segments.stream().map(segment -> fill(segment, value)).collect(Collectors.joining("/", "/", ""));
    }

    private static String fill(TextTemplate template, Function<Reference, String> value) {
        return template.parts().stream().map(part -> switch (part) {
            case Part.Literal literal -> literal.text();
            case Part.Value reference -> value.apply(reference.reference());
        }).collect(Collectors.joining());
    }
}
