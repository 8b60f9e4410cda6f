package io.gatewayassistant.sample.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The latest calls of the admin API, in memory. */
@ApplicationScoped
public class AdminCalls {

    /** After the data plane, before anything answers or refuses. */
    private static final int AROUND_ALL = 96_000;
    private static final int KEPT = 1_000;
    private static final int LONGEST = 200;

    private final Deque<AdminCall> calls = new ArrayDeque<>();

    void register(@Observes Filters filters) {
        filters.register(this::watch, AROUND_ALL);
    }

    /** Newest first. */
    public synchronized List<AdminCall> latest(int limit) {
        return calls.stream().limit(limit).toList();
    }

    /**
     * Before the answer leaves, so that whoever reads it finds its call here; one that nobody waits for any more, at its end.
     */
    private void watch(RoutingContext context) {
        if (context.normalizedPath().startsWith("/apis/")) {
            context.addHeadersEndHandler(answering -> remember(call(context)));
            context.addEndHandler(ended -> {
                if (!context.response().headWritten()) {
                    remember(call(context));
                }
            });
        }
        context.next();
    }

    private synchronized void remember(AdminCall call) {
        calls.addFirst(call);
        if (calls.size() > KEPT) {
            calls.removeLast();
        }
    }

    private static AdminCall call(RoutingContext context) {
        HttpServerRequest request = context.request();
        String run = shortened(request.getHeader("X-Assistant-Run"));
        return new AdminCall(Instant.now(), request.method().name(), shortened(request.path()),
                context.response().getStatusCode(), user(context), run,
                run.isEmpty() ? "" : decoded(shortened(request.getHeader("X-Assistant-User"))));
    }

    private static String user(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "nobody";
    }

    /** The assistant writes a person's name percent-encoded; whoever else sends the header may write anything. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static String shortened(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        return given.length() <= LONGEST ? given : given.substring(0, LONGEST) + "…";
    }
}
