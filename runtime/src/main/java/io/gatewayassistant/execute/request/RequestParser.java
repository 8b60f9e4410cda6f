package io.gatewayassistant.execute.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.json.ExactJson;

/** Reads one request of a batch. */
public final class RequestParser {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("name", "method", "url", "headers", "body", "base",
            Excerpt.SELECT, Excerpt.FROM));
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    private RequestParser() {
    }

    public static RequestedCall parse(JsonNode json) {
        if (!(json instanceof ObjectNode request)) {
            throw new CallRefused("a request must be an object {name, method, url, headers, body}");
        }
        request.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new CallRefused("a request has no field '" + field + "', only " + String.join(", ", FIELDS)
                        + "; query parameters belong into the url");
            }
        });
        HttpVerb verb = verb(request.path("method"));
        UrlTemplate url = UrlParser.parse(text(request, "url"));
        return new RequestedCall(verb, url, headers(request.path("headers")), body(request, verb));
    }

    private static HttpVerb verb(JsonNode method) {
        return HttpVerb.parse(method.asText("")).orElseThrow(() -> new CallRefused("method must be one of "
                + Arrays.stream(HttpVerb.values()).map(HttpVerb::name).collect(Collectors.joining(", "))));
    }

    private static String text(ObjectNode request, String field) {
        JsonNode value = request.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new CallRefused(field + " is missing: give the path as in the catalog, such as /apis/things/{id} with "
                    + "the id filled in");
        }
        return value.textValue();
    }

    private static Map<String, TextTemplate> headers(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Map.of();
        }
        if (!(json instanceof ObjectNode object)) {
            throw new CallRefused("headers must be an object of names and values");
        }
        Map<String, TextTemplate> headers = new LinkedHashMap<>();
        object.properties().forEach(header -> {
            if (!HEADER_NAME.matcher(header.getKey()).matches()) {
                throw new CallRefused("headers: a name may only hold letters, digits and '-'");
            }
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (header.getValue().isContainerNode()) {
                throw new CallRefused("headers: the value of " + name + " must be a text");
            }
            if (headers.put(name, TextTemplate.parse(header.getValue().asText())) != null) {
                throw new CallRefused("headers: " + name + " is given twice");
            }
        });
        return headers;
    }

    private static BodyTemplate body(ObjectNode request, HttpVerb verb) {
        Reference base = base(request.path("base"));
        JsonNode body = unwrap(request.path("body"));
        if (body.isMissingNode() || body.isNull() || empty(body) && List.of(HttpVerb.GET, HttpVerb.HEAD, HttpVerb.DELETE)
                .contains(verb)) {
            return new BodyTemplate(base, null);
        }
        if (base != null && !body.isObject()) {
            throw new CallRefused("with base, body must be an object: a merge patch of the fields to change");
        }
        return new BodyTemplate(base, body);
    }

    private static boolean empty(JsonNode body) {
        return body.isContainerNode() ? body.isEmpty() : body.asText().isBlank();
    }

    private static @Nullable Reference base(JsonNode base) {
        if (base.isMissingNode() || base.isNull() || base.isTextual() && base.textValue().isBlank()) {
            return null;
        }
        return TextTemplate.parse(base.asText().strip()).whole().orElseThrow(
                () -> new CallRefused("base must be one reference and nothing else, such as ${name.body}"));
    }

    /** Models like to write the body as a text that holds JSON. */
    private static JsonNode unwrap(JsonNode body) {
        String text = body.asText("").strip();
        if (!body.isTextual() || !text.startsWith("{") && !text.startsWith("[")) {
            return body;
        }
        try {
            return ExactJson.parseStrictly(text);
        } catch (JsonProcessingException invalid) {
            throw new CallRefused("body is a text that is not valid JSON (" + invalid.getOriginalMessage()
                    + "); give the JSON value itself");
        }
    }
}
