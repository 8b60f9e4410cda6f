package io.gatewayassistant.execute.approval;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.call.FencedCall;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.secret.CalledOperation;
import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.ApprovalMode;

/** Stage seven, the last: nobody needs to approve it, or somebody has. Only this can be sent. */
public final class ApprovedCall {

    private final FencedCall call;
    private final Map<String, String> headers;
    private final @Nullable Grant grant;

    private ApprovedCall(FencedCall call, Map<String, String> headers, @Nullable Grant grant) {
        this.call = call;
        this.headers = Map.copyOf(headers);
        this.grant = grant;
    }

    /**
     * A call that nobody is asked about.
     *
     * @throws ApprovalNeeded where somebody must be
     */
    public static ApprovedCall unasked(FencedCall call, ApprovalRules rules, ApprovalMode mode) {
        if (rules.holds(call, mode)) {
            throw new ApprovalNeeded();
        }
        return new ApprovedCall(call, call.headers(), null);
    }

    /**
     * A call that a person approved as a part of a plan.
     *
     * @param call with its holes filled
     * @param shown the same request with its holes open
     */
    public static ApprovedCall granted(FencedCall call, PlannedCall planned, MatchedCall shown, Grant grant) {
        planned.checkSame(shown);
        MatchedCall filled = call.matched();
        if (!filled.operation().id().equals(shown.operation().id()) || filled.access() != shown.access()) {
            throw new CallRefused("not sent: with its values filled in it would be another operation than the approved one");
        }
        if (planned.holes().isEmpty()) {
            planned.checkSame(filled);
        } else if (!call.secrets().isEmpty()) {
            throw new CallRefused(
                    "not sent: a value that was filled in is a secret, which the approved plan did not show; make that "
                            + "call in a batch of its own");
        }
        Map<String, String> headers = new HashMap<>(call.headers());
        planned.target().ifMatch().ifPresent(etag -> headers.put("if-match", etag));
        return new ApprovedCall(call, headers, grant);
    }

    /** Who approved it; empty where nobody was asked. */
    public Optional<Grant> grant() {
        return Optional.ofNullable(grant);
    }

    public String method() {
        return call.method();
    }

    public URI uri() {
        return call.uri();
    }

    public CalledOperation called() {
        return call.called();
    }

    public Access access() {
        return call.access();
    }

    /** {@code METHOD path}, for people. */
    public String title() {
        return call.title();
    }

    /** By lower-case name, without credentials. */
    public Map<String, String> headers() {
        return headers;
    }

    /** A copy with the secrets in the place of their handles, for the sender only; absent where there is none. */
    public byte @Nullable [] body() {
        return call.body();
    }
}
