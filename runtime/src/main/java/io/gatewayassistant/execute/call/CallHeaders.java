package io.gatewayassistant.execute.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.request.CallRefused;

/**
 * The headers of a call, once its operation is known.
 *
 * @param sent by lower-case name
 * @param leftOut names of those that the model gave and that are not sent
 */
record CallHeaders(Map<String, String> sent, List<String> leftOut) {

    private static final String ACCEPT = "accept";
    private static final String JSON = "application/json";
    private static final Pattern JSON_RANGE = Pattern.compile("\\s*(application|text)/([a-z0-9.+-]+\\+)?json\\s*(;.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON_TYPE = Pattern.compile(
            "application/(json|[a-z0-9.+-]+\\+json)(\\s*;\\s*charset\\s*=\\s*\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    CallHeaders {
        sent = Map.copyOf(sent);
        leftOut = List.copyOf(leftOut);
    }

    static CallHeaders of(ResolvedCall call, Operation operation, HeaderPolicy policy) {
        Map<String, String> sent = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        call.headers().forEach((name, value) -> {
            if (sent(name, operation, policy) && !(name.equals(ACCEPT) && asksForOtherForm(value, operation))) {
                sent.put(name, value);
            } else {
                leftOut.add(name);
            }
        });
        sent.putIfAbsent(ACCEPT, JSON);
        contentType(call, operation, sent);
        return new CallHeaders(sent, leftOut);
    }

    /** The media type of the body, in lower case and without parameters; empty where there is no body. */
    String contentType() {
        return sent.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code mediaType} is one of JSON. */
    static boolean json(String mediaType) {
        return JSON_TYPE.matcher(mediaType).matches();
    }

    private static boolean sent(String name, Operation operation, HeaderPolicy policy) {
        return switch (policy.request(name)) {
            case SENT -> true;
            case LEFT_OUT -> false;
            case SENT_IF_DECLARED -> {
                if (!declares(operation, name)) {
                    throw new CallRefused("headers: " + name + " is no header of this operation; leave it out");
                }
                yield true;
            }
            case REFUSED -> throw new CallRefused("headers: " + name + " would change the method or address of the call; "
                    + "give method and url themselves");
            case OURS -> throw new CallRefused("headers: " + name + " tells the admin API who calls, and is set by the server; "
                    + "leave it out");
        };
    }

    /** In tables and YAML not every secret would be known for one: what the document describes as JSON is asked for as JSON. */
    private static boolean asksForOtherForm(String accept, Operation operation) {
        boolean json = switch (operation.success().resolved()) {
            case Shape.Fields fields -> true;
            case Shape.ListOf list -> true;
            case Shape.MapOf map -> true;
            case Shape.AllOf all -> true;
            case Shape.OneOf one -> true;
            case Shape.Named named -> true;
            case Shape.Scalar text -> false;
            case Shape.Any any -> false;
        };
        return json && !Arrays.stream(accept.split(",")).allMatch(range -> JSON_RANGE.matcher(range).matches());
    }

    private static boolean declares(Operation operation, String header) {
        return operation.parameters().stream().anyMatch(parameter -> parameter.in() == Parameter.Location.HEADER
                && parameter.name().toLowerCase(Locale.ROOT).equals(header));
    }

    private static void contentType(ResolvedCall call, Operation operation, Map<String, String> headers) {
        if (call.body() == null) {
            headers.remove("content-type");
            return;
        }
        headers.computeIfAbsent("content-type", name -> documented(operation));
        if (!json(headers.getOrDefault("content-type", JSON))) {
            throw new CallRefused("headers: content-type must be a JSON type such as " + documented(operation));
        }
    }

    private static String documented(Operation operation) {
        Operation.Body body = operation.body();
        return body != null && json(body.mediaType()) ? body.mediaType() : JSON;
    }
}
