package io.gatewayassistant.execute.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.OperationMatch;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.ProposedCall;

/** Stage three: an operation of the catalog is meant, what it does is known, and only its headers are left. */
public final class MatchedCall {

    private static final int NAMED = 3;
    private static final String JSON = "application/json";
    private static final Pattern JSON_TYPE = Pattern.compile(
            "application/(json|[a-z0-9.+-]+\\+json)(\\s*;\\s*charset\\s*=\\s*\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    private final ResolvedCall call;
    private final Operation operation;
    private final Map<String, String> headers;
    private final List<String> leftOut;

    private MatchedCall(ResolvedCall call, Operation operation, Map<String, String> headers, List<String> leftOut) {
        this.call = call;
        this.operation = operation;
        this.headers = headers;
        this.leftOut = leftOut;
    }

    public static MatchedCall of(ResolvedCall call, Catalog catalog, HeaderPolicy policy) {
        Operation operation = operation(call, catalog);
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        call.headers().forEach((name, value) -> {
            if (sent(name, operation, policy)) {
                headers.put(name, value);
            } else {
                leftOut.add(name);
            }
        });
        headers.putIfAbsent("accept", JSON);
        contentType(call, operation, headers);
        return new MatchedCall(call, operation, headers, leftOut);
    }

    /** Names of the headers that the model gave and that are not sent. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** From the method alone: no document can make a call look harmless. */
    Access access() {
        return call.verb().access();
    }

    ProposedCall proposed() {
        return new ProposedCall(call.verb().name(), call.target().path(), call.target().query(), operation.id(), access());
    }

    String pathAndQuery() {
        return call.target().pathAndQuery();
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return call.body();
    }

    private static Operation operation(ResolvedCall call, Catalog catalog) {
        Target target = call.target();
        Optional<Operation> written = catalog.match(call.verb(), target.shape()).map(OperationMatch::operation);
        Optional<Operation> meant = catalog.match(call.verb(), target.path()).map(OperationMatch::operation);
        if (meant.isEmpty()) {
            throw new CallRefused("url: " + call.verb() + " " + target.path() + " is not an operation of the catalog"
                    + nearest(call, catalog));
        }
        if (!meant.equals(written)) {
            throw new CallRefused("url: a reference can only stand for the value of a path parameter, "
                    + "not choose the operation; write the path out");
        }
        return meant.get();
    }

    private static String nearest(ResolvedCall call, Catalog catalog) {
        List<Operation> nearest = catalog.nearest(call.verb(), call.target().path(), NAMED);
        return nearest.isEmpty() ? "; use search to find it"
                : nearest.stream().map(Operation::signature)
                        .collect(Collectors.joining("; ", "; the nearest are: ", "; use search to find others"));
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
        };
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
        String type = headers.getOrDefault("content-type", JSON);
        if (!JSON_TYPE.matcher(type).matches()) {
            throw new CallRefused("headers: content-type must be a JSON type such as " + documented(operation));
        }
    }

    private static String documented(Operation operation) {
        Operation.Body body = operation.body();
        return body != null && JSON_TYPE.matcher(body.mediaType()).matches() ? body.mediaType() : JSON;
    }
}
