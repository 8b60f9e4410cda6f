package io.gatewayassistant.execute.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.spi.CallAuthorizer;
import io.gatewayassistant.spi.Caller;
import io.gatewayassistant.spi.ProposedCall;

/** Stage five: the host application agrees that this person makes this call. */
public final class AuthorizedCall {

    private static final Logger LOG = Logger.getLogger(AuthorizedCall.class);

    private final MatchedCall call;

    private AuthorizedCall(MatchedCall call) {
        this.call = call;
    }

    /**
     * Blocks as long as the authorizers do.
     *
     * @throws CallRefused where one refuses, or fails
     */
    public static AuthorizedCall of(PermittedCall permitted, Caller caller, List<CallAuthorizer> authorizers) {
        MatchedCall call = permitted.call();
        ProposedCall proposed = call.proposed();
        for (CallAuthorizer authorizer : authorizers) {
            refusal(authorizer, caller, proposed).ifPresent(reason -> {
                throw new CallRefused("not sent: " + reason);
            });
        }
        return new AuthorizedCall(call);
    }

    MatchedCall call() {
        return call;
    }

    private static Optional<String> refusal(CallAuthorizer authorizer, Caller caller, ProposedCall proposed) {
        try {
            return Objects.requireNonNull(authorizer.refusal(caller, proposed), "It answered null");
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s failed on %s %s of %s, which counts as a refusal", authorizer.getClass().getName(),
                    proposed.method(), proposed.path(), caller.id());
            return Optional.of("the gateway could not decide whether you may; an administrator finds the cause in its log");
        }
    }
}
