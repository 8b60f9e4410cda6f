package io.gatewayassistant.execute.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.call.TextTemplate.Part;

/**
 * The url of a request before its references are resolved: the model's text is split into path segments and query
 * parameters here, once, so that a value can later only fill the place it was written in.
 *
 * @param segments of the path, canonical
 * @param query name and value of each parameter, canonical
 */
record UrlTemplate(List<TextTemplate> segments, List<QueryParameter> query) {

    /** @param value absent where there is no equals sign */
    record QueryParameter(String name, @Nullable TextTemplate value) {
    }

    private static final char PLACE = '\uFFFF';
    private static final String HARMLESS = "reference";
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Set<String> OVERRIDES = Set.of("_method", "x-http-method", "x-http-method-override",
            "x-method-override", "method_override", "_httpmethod");

    UrlTemplate {
        segments = List.copyOf(segments);
        query = List.copyOf(query);
    }

    static UrlTemplate parse(String url) {
        TextTemplate text = TextTemplate.parse(url.strip());
        List<Reference> references = new ArrayList<>();
        StringBuilder marked = new StringBuilder();
        for (Part part : text.parts()) {
            switch (part) {
                case Part.Literal literal -> marked.append(checkCharacters(literal.text()));
                case Part.Value value -> {
                    marked.append(PLACE);
                    references.add(value.reference());
                }
            }
        }
        checkForm(marked.toString());
        return new Splitter(references).split(marked.toString());
    }

    /** The target with all values put in, each percent-encoded into its place. */
    Target fill(Answers answers) {
        String path = path(reference -> segmentValue(reference, answers));
        Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).forEach(PathText::checkSegment);
        return new Target(path, query.isEmpty() ? null : query(answers), path(reference -> HARMLESS));
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
        refuseControlCharacters(PercentEncoding.decode(filled));
        return filled;
    }

    private static void refuseControlCharacters(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new CallRefused("url: control characters are not allowed, encoded or not");
        }
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

    private static String checkCharacters(String text) {
        refuseControlCharacters(text);
        if (text.indexOf('\\') >= 0) {
            throw new CallRefused("url: backslashes are not allowed; use /");
        }
        if (text.indexOf('#') >= 0) {
            throw new CallRefused("url: fragments (#) are not sent; leave it out, or write %23 for the character itself");
        }
        if (text.indexOf(PLACE) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new CallRefused("url: it holds something that is no character");
        }
        return text;
    }

    private static void checkForm(String url) {
        if (url.startsWith("//")) {
            throw new CallRefused("url: '//host' is not allowed; only the admin API is called, so give the path only, "
                    + "starting with one /");
        }
        if (SCHEME.matcher(url).matches()) {
            throw new CallRefused("url: absolute URLs are not allowed; only the admin API is called, so give the path only, "
                    + "as in the catalog");
        }
        if (!url.startsWith("/")) {
            throw new CallRefused("url: give the path as in the catalog, starting with /, written out: "
                    + "a reference can only stand for a parameter's value");
        }
    }

    /** Splits a url whose references are marked, and gives each reference its place back. */
    private static final class Splitter {

        private final List<Reference> references;
        private int used;

        Splitter(List<Reference> references) {
            this.references = references;
        }

        UrlTemplate split(String url) {
            int question = url.indexOf('?');
            String path = question < 0 ? url : url.substring(0, question);
            if (path.indexOf(';') >= 0) {
                throw new CallRefused("url: matrix parameters (;) are not allowed in the path; "
                        + "write %3B for the character itself");
            }
            List<TextTemplate> segments = new ArrayList<>();
            String[] texts = path.substring(1).split("/", -1);
            for (int i = 0; i < texts.length; i++) {
                boolean trailingSlash = texts[i].isEmpty() && i == texts.length - 1;
                segments.add(trailingSlash ? new TextTemplate(List.of()) : segment(texts[i]));
            }
            String query = question < 0 ? "" : url.substring(question + 1);
            return new UrlTemplate(segments, query.isEmpty() ? List.of() : parameters(query));
        }

        private TextTemplate segment(String text) {
            if (text.indexOf(PLACE) < 0) {
                PathText.checkSegment(PercentEncoding.canonical(text, PercentEncoding.IN_PATH));
            }
            return template(text, PercentEncoding.IN_PATH);
        }

        private List<QueryParameter> parameters(String query) {
            List<QueryParameter> parameters = new ArrayList<>();
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                checkName(name);
                TextTemplate value = equals < 0 ? null
                        : template(pair.substring(equals + 1), PercentEncoding.IN_QUERY + "=");
                parameters.add(new QueryParameter(PercentEncoding.canonical(name, PercentEncoding.IN_QUERY), value));
            }
            return parameters;
        }

        private static void checkName(String name) {
            if (name.isEmpty() || name.indexOf(PLACE) >= 0) {
                throw new CallRefused("url: write each query parameter as name=value; "
                        + "a reference can only stand for the value");
            }
            if (PathText.readings(name).stream().anyMatch(reading -> OVERRIDES.contains(reading.toLowerCase(Locale.ROOT)))) {
                throw new CallRefused("url: the query parameter " + name + " would override the method; "
                        + "give the method itself");
            }
        }

        private TextTemplate template(String text, String allowed) {
            List<Part> parts = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                if (text.charAt(at) == PLACE) {
                    parts.add(new Part.Value(references.get(used++)));
                    at++;
                    continue;
                }
                int end = text.indexOf(PLACE, at) < 0 ? text.length() : text.indexOf(PLACE, at);
                String canonical = PercentEncoding.canonical(text.substring(at, end), allowed);
                parts.add(new Part.Literal(canonical));
                at = end;
            }
            return new TextTemplate(parts);
        }
    }
}
