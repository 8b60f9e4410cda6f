package io.gatewayassistant.execute.call;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.spi.Access;

/** Stage six, the last: outside the fence, with its full address. Only this can be sent. */
public final class FencedCall {

    private final MatchedCall call;
    private final URI uri;

    private FencedCall(MatchedCall call, URI uri) {
        this.call = call;
        this.uri = uri;
    }

    /**
     * Blocks where a write must be compared with what is there now.
     *
     * @param base of the admin API: scheme, host, port, and a path that ends without a slash
     * @param reader of what is there now
     */
    public static FencedCall of(AuthorizedCall authorized, URI base, Fence fence, Current.Reader reader) {
        MatchedCall call = authorized.call();
        URI uri = URI.create(base + call.pathAndQuery());
        if (fence.own().reachedBy(call.proposed().path()) || fence.own().reachedBy(uri.getRawPath())) {
            throw new CallRefused("not sent: the assistant's own endpoints are never called; "
                    + "the person can change its settings in the backoffice");
        }
        fence.things().refusal(call.approach(), reader).ifPresent(reason -> {
            throw new CallRefused(reason);
        });
        return new FencedCall(call, uri);
    }

    public String method() {
        return call.proposed().method();
    }

    public URI uri() {
        return uri;
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

    /** A copy, absent where there is none. */
    public byte @Nullable [] body() {
        byte[] body = call.body();
        return body == null ? null : body.clone();
    }
}
