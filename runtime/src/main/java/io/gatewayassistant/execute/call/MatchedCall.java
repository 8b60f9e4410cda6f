package io.gatewayassistant.execute.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.OperationMatch;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.fence.Approach;
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

    Operation operation() {
        return operation;
    }

    Access access() {
        return access;
    }

    Approach approach() {
        Target target = call.target();
        return new Approach(operation, call.verb(), access, target.path(), target.query(), PathText.places(target.path()),
                target.values(), call.json(), headers.contentType());
    }

    ProposedCall proposed() {
        return new ProposedCall(call.verb().name(), call.target().path(), call.target().query(), operation.id(), access);
    }

    String pathAndQuery() {
        return call.target().pathAndQuery();
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
        return meant;
    }

    private static String nearest(ResolvedCall call, Catalog catalog) {
        List<Operation> nearest = catalog.nearest(call.verb(), call.target().path(), NAMED);
        return nearest.isEmpty() ? "; use search to find it"
                : nearest.stream().map(Operation::signature)
                        .collect(Collectors.joining("; ", "; the nearest are: ", "; use search to find others"));
    }
}
