package io.gatewayassistant.execute.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.gatewayassistant.execute.fence.MethodOverride;
import io.gatewayassistant.execute.request.TextTemplate.Part;
import io.gatewayassistant.execute.request.UrlTemplate.QueryParameter;

/** Splits the url that a model wrote, once, with a mark in place of each reference. */
public final class UrlParser {

    private static final char PLACE = '\uFFFF';
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    private final List<Reference> references;
    private int used;

    private UrlParser(List<Reference> references) {
        this.references = references;
    }

    public static UrlTemplate parse(String url) {
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
        return new UrlParser(references).split(marked.toString());
    }

    private UrlTemplate split(String url) {
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
        if (PathText.readings(name).stream().anyMatch(MethodOverride::isNamedBy)) {
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

    private static String checkCharacters(String text) {
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
}
