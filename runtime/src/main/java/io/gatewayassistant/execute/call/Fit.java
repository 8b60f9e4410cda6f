package io.gatewayassistant.execute.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.OperationMatch;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.schema.BodyCheck;
import io.gatewayassistant.execute.schema.Mismatch;
import io.gatewayassistant.execute.schema.ParameterCheck;
import io.gatewayassistant.execute.schema.QueryValue;

/** Whether a call fits the operation that it means. */
final class Fit {

    private final ResolvedCall call;
    private final Operation operation;
    private final CallHeaders headers;

    private Fit(ResolvedCall call, Operation operation, CallHeaders headers) {
        this.call = call;
        this.operation = operation;
        this.headers = headers;
    }

    /**
     * What does not fit and is sent all the same; empty where all fits.
     *
     * @throws CallRefused where it does not fit and is not sent
     */
    static String check(ResolvedCall call, OperationMatch match, CallHeaders headers, CallRules rules) {
        Operation operation = match.operation();
        List<Mismatch> parameters = ParameterCheck.of(operation, path(match, call.open()), query(call),
                headers.sent(), rules.headers()::fromModel);
        if (!parameters.isEmpty()) {
            throw refused(parameters);
        }
        List<Mismatch> body = new Fit(call, operation, headers).body();
        if (body.isEmpty()) {
            return "";
        }
        return switch (rules.bodies().apply(operation.source())) {
            case REFUSE -> throw refused(body);
            case WARN -> "the body does not fit what the document says: " + Mismatch.sentence(body);
        };
    }

    private static Map<String, String> path(OperationMatch match, OpenValues open) {
        return match.pathParameters().entrySet().stream().filter(parameter -> !open.in(parameter.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<QueryValue> query(ResolvedCall call) {
        return call.target().parameters().stream().map(parameter -> parameter.value() != null
                && call.open().in(parameter.value()) ? new QueryValue(parameter.name(), null) : parameter).toList();
    }

    private static CallRefused refused(List<Mismatch> mismatches) {
        return new CallRefused("not sent: " + Mismatch.sentence(mismatches) + ". Correct that and call again");
    }

    private List<Mismatch> body() {
        JsonNode json = call.json();
        Operation.Body documented = operation.body();
        if (documented == null) {
            return json == null ? List.of() : List.of(new Mismatch("body", "is given, but this operation takes none"));
        }
        if (json == null) {
            return documented.required() ? List.of(new Mismatch("body", "is required")) : List.of();
        }
        return compared(documented, json)
                ? BodyCheck.of(documented.shape(), call.open().without(json), call.verb() == HttpVerb.PATCH)
                : List.of();
    }

    /** Of several forms of a patch the catalog knows one, and of what is no JSON nothing is known. */
    private boolean compared(Operation.Body documented, JsonNode json) {
        boolean otherPatch = call.verb() == HttpVerb.PATCH
                && json.isArray() != (documented.shape().resolved() instanceof Shape.ListOf);
        return CallHeaders.json(documented.mediaType()) && !otherPatch;
    }
}
