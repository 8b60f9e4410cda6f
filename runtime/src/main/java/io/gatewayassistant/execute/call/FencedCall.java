package io.gatewayassistant.execute.call;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.secret.CalledOperation;
import io.gatewayassistant.execute.secret.Placement;
import io.gatewayassistant.execute.secret.SecretRules;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.spi.Access;

/** Stage six: outside the fence, with its full address. */
public final class FencedCall {

    private final MatchedCall call;
    private final URI uri;
    private final Placement secrets;

    private FencedCall(MatchedCall call, URI uri, Placement secrets) {
        this.call = call;
        this.uri = uri;
        this.secrets = secrets;
    }

    /**
     * Blocks where a write must be compared with what is there now.
     *
     * @param base of the admin API: scheme, host, port, and a path that ends without a slash
     * @param reader of what is there now
     * @param vault the secrets that handles in the call stand for
     */
    public static FencedCall of(AuthorizedCall authorized, URI base, Fence fence, Current.Reader reader, SecretVault vault) {
        MatchedCall call = authorized.call();
        URI uri = URI.create(base + call.pathAndQuery());
        if (fence.own().reachedBy(call.proposed().path()) || fence.own().reachedBy(uri.getRawPath())) {
            throw new CallRefused("not sent: the assistant's own endpoints are never called; "
                    + "the person can change its settings in the backoffice");
        }
        fence.things().refusal(call.approach(), reader).ifPresent(reason -> {
            throw new CallRefused(reason);
        });
        SecretRules.Verdict secrets = fence.secrets().check(call.approach(), vault, reader);
        secrets.refusal().ifPresent(reason -> {
            throw new CallRefused(reason);
        });
        return new FencedCall(call, uri, secrets.placement());
    }

    /** The secrets that it carries. */
    public Placement secrets() {
        return secrets;
    }

    /** The call as it was matched, checked since. */
    public MatchedCall matched() {
        return call;
    }

    public String method() {
        return call.proposed().method();
    }

    public URI uri() {
        return uri;
    }

    public CalledOperation called() {
        return call.called();
    }

    public Access access() {
        return call.access();
    }

    /** {@code METHOD path}, for people. */
    public String title() {
        return method() + " " + call.proposed().path();
    }

    /** By lower-case name; those of the model, checked, without credentials. */
    public Map<String, String> headers() {
        return Map.copyOf(call.headers());
    }

    /** A copy with the secrets in the place of their handles, for the sender only; absent where there is none. */
    public byte @Nullable [] body() {
        JsonNode filled = secrets.filled();
        byte[] body = filled == null ? call.body() : ExactJson.write(filled).getBytes(StandardCharsets.UTF_8);
        return body == null ? null : body.clone();
    }
}
