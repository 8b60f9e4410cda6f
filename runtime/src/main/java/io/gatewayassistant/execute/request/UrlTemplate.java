package io.gatewayassistant.execute.request;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.request.TextTemplate.Part;

/**
 * The url of a request before its references are resolved: the model's text was split into path segments and query
 * parameters once, by {@link UrlParser}, so that a value can later only fill the place it was written in.
 *
 * @param segments of the path, canonical
 * @param query name and value of each parameter, canonical
 */
public record UrlTemplate(List<TextTemplate> segments, List<QueryParameter> query) {

    /** @param value absent where there is no equals sign */
    record QueryParameter(String name, @Nullable TextTemplate value) {
    }

    private static final String HARMLESS = "reference";
    private static final int MAX_LENGTH = 8_000;

    public UrlTemplate {
        segments = List.copyOf(segments);
        query = List.copyOf(query);
    }

    /** The target with all values put in, each percent-encoded into its place. */
    public Target fill(Answers answers) {
        String path = path(reference -> segmentValue(reference, answers));
        Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).forEach(PathText::checkSegment);
        Target target = new Target(path, query.isEmpty() ? null : query(answers), path(reference -> HARMLESS));
        if (target.pathAndQuery().length() > MAX_LENGTH) {
            throw tooLong();
        }
        return target;
    }

    private static String segmentValue(Reference reference, Answers answers) {
        String value = encoded(reference, answers);
        if (value.isEmpty()) {
            throw new CallRefused("url: " + reference.text() + " is empty, and a path needs a value there");
        }
        return value;
    }

    private static String encoded(Reference reference, Answers answers) {
        String value = answers.scalar(reference);
        if (value.length() > MAX_LENGTH) {
            throw tooLong();
        }
        return PercentEncoding.encode(value);
    }

    private String query(Answers answers) {
        StringBuilder filled = new StringBuilder();
        for (QueryParameter parameter : query) {
            filled.append(filled.isEmpty() ? "" : "&").append(parameter.name());
            if (parameter.value() != null) {
                append(parameter.value(), reference -> encoded(reference, answers), filled.append('='));
            }
        }
        PathText.refuseControlCharacters(PercentEncoding.decode(filled.toString()));
        return filled.toString();
    }

    private String path(Function<Reference, String> value) {
        StringBuilder path = new StringBuilder();
        segments.forEach(segment -> append(segment, value, path.append('/')));
        return path.toString();
    }

    /** Stops where a short url that refers to a long value many times would fill the memory. */
    private static void append(TextTemplate template, Function<Reference, String> value, StringBuilder text) {
        for (Part part : template.parts()) {
            text.append(switch (part) {
                case Part.Literal literal -> literal.text();
                case Part.Value reference -> value.apply(reference.reference());
            });
            if (text.length() > MAX_LENGTH) {
                throw tooLong();
            }
        }
    }

    private static CallRefused tooLong() {
        return new CallRefused("url: longer than " + MAX_LENGTH + " characters once its references are put in");
    }
}
