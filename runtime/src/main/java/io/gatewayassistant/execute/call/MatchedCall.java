package io.gatewayassistant.execute.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.audit.AuditEvent;
import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.OperationMatch;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.fence.Approach;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.request.PathText;
import io.gatewayassistant.execute.request.PercentEncoding;
import io.gatewayassistant.execute.request.Target;
import io.gatewayassistant.execute.secret.CalledOperation;
import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.ProposedCall;

/** Stage three: an operation of the catalog is meant, what it does is known, and what it does not take is refused. */
public final class MatchedCall {

    private static final int NAMED = 3;

    private final ResolvedCall call;
    private final Operation operation;
    private final Access access;
    private final CallHeaders headers;
    private final String warning;

    private MatchedCall(ResolvedCall call, Operation operation, Access access, CallHeaders headers, String warning) {
        this.call = call;
        this.operation = operation;
        this.access = access;
        this.headers = headers;
        this.warning = warning;
    }

    /** @throws CallRefused where it means no operation, could be taken for another one, or does not fit its own */
    public static MatchedCall of(ResolvedCall call, Catalog catalog, CallRules rules) {
        OperationMatch match = match(call, catalog);
        CallHeaders headers = CallHeaders.of(call, match.operation(), rules.headers());
        String warning = Fit.check(call, match, headers, rules);
        return new MatchedCall(call, match.operation(), rules.access(match.operation()), headers, warning);
    }

    /** Names of the headers that the model gave and that are not sent. */
    public List<String> leftOut() {
        return headers.leftOut();
    }

    /** What does not fit the document and is sent all the same; empty where all fits. */
    public String warning() {
        return warning;
    }

    public Operation operation() {
        return operation;
    }

    public CalledOperation called() {
        return new CalledOperation(operation, call.target().path());
    }

    public Access access() {
        return access;
    }

    public HttpVerb verb() {
        return call.verb();
    }

    /** Percent-encoded, but for what is not known yet, which is written as the model wrote it. */
    public String path() {
        String path = call.target().path();
        for (String text : call.open().texts()) {
            path = path.replace(PercentEncoding.encode(text), text);
        }
        return path;
    }

    /** The values of the query by name, decoded. */
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        call.target().parameters().forEach(parameter -> query.computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                .add(parameter.value() == null ? "" : parameter.value()));
        return query;
    }

    /** The body, absent where there is none. */
    public @Nullable JsonNode json() {
        return call.json();
    }

    /** Media type of the body, empty where there is none. */
    public String contentType() {
        return headers.contentType();
    }

    /** The value of a header that the model gave, by lower-case name; empty where it is not sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.sent().get(name));
    }

    /** Headers by lower-case name that could make the call mean something else than what everybody would expect. */
    public Map<String, String> unusualHeaders() {
        Map<String, String> unusual = new TreeMap<>(headers.sent());
        unusual.keySet().removeAll(Set.of("accept", "accept-language"));
        Operation.Body body = operation.body();
        if (contentType().equals("application/json") || body != null && contentType().equals(body.mediaType())) {
            unusual.remove("content-type");
        }
        return unusual;
    }

    /** Percent-encoded. */
    public String pathAndQuery() {
        return call.target().pathAndQuery();
    }

    /** All of the call in one spelling: two calls with the same bytes are the same call. */
    public byte[] canonical() {
        StringBuilder head = new StringBuilder();
        head.append(verb()).append(' ').append(pathAndQuery()).append('\n');
        head.append(operation.id()).append(' ').append(access).append('\n');
        new TreeMap<>(headers.sent()).forEach((name, value) -> head.append(name).append(": ").append(value).append('\n'));
        byte[] start = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        byte[] body = call.body();
        byte[] all = Arrays.copyOf(start, start.length + (body == null ? 0 : body.length));
        if (body != null) {
            System.arraycopy(body, 0, all, start.length, body.length);
        }
        return all;
    }

    /** The call as the audit trail holds it. */
    public AuditEvent.Call onRecord() {
        return new AuditEvent.Call(call.verb().name(), call.target().path(), call.target().query(), headers.sent(), call.json(),
                operation.id(), access);
    }

    Approach approach() {
        Target target = call.target();
        return new Approach(operation, call.verb(), access, target.path(), target.query(), PathText.places(target.path()),
                target.values().stream().flatMap(value -> PathText.names(value).stream()).distinct().toList(), call.json(),
                headers.contentType());
    }

    ProposedCall proposed() {
        return new ProposedCall(call.verb().name(), call.target().path(), call.target().query(), operation.id(), access);
    }

    Map<String, String> headers() {
        return headers.sent();
    }

    byte @Nullable [] body() {
        return call.body();
    }

    private static OperationMatch match(ResolvedCall call, Catalog catalog) {
        Target target = call.target();
        Optional<Operation> written = catalog.match(call.verb(), target.shape()).map(OperationMatch::operation);
        OperationMatch meant = catalog.match(call.verb(), target.path()).orElseThrow(
                () -> new CallRefused("url: " + call.verb() + " " + target.path() + " is not an operation of the catalog"
                        + nearest(call, catalog)));
        if (!Optional.of(meant.operation()).equals(written)) {
            throw new CallRefused("url: a reference can only stand for the value of a path parameter, "
                    + "not choose the operation; write the path out");
        }
        Disguise.of(meant.operation(), target.path(), catalog).ifPresent(other -> {
            throw new CallRefused("url: " + target.path() + " could be taken for " + other.signature()
                    + "; write that path as in the catalog, or use another value");
        });
        return meant;
    }

    private static String nearest(ResolvedCall call, Catalog catalog) {
        List<Operation> nearest = catalog.nearest(call.verb(), call.target().path(), NAMED);
        return nearest.isEmpty() ? "; use search to find it"
                : nearest.stream().map(Operation::signature)
                        .collect(Collectors.joining("; ", "; the nearest are: ", "; use search to find others"));
    }
}
