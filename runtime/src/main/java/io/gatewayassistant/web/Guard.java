package io.gatewayassistant.web;

import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.SessionCredentials;
import io.gatewayassistant.security.Admission;
import io.gatewayassistant.security.Gatekeeper;
import io.gatewayassistant.security.OriginRules;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.CurrentSettings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/**
 * Stands before every endpoint but the panel's script: right host, right origin, right role, right content type; and, for the
 * chat, switched on. Whoever does not pass gets JSON, never a redirect to a login page.
 */
public class Guard {

    private final AssistantConfig config;
    private final OriginRules origins;
    private final Gatekeeper gatekeeper;
    private final CurrentSettings settings;
    private final CurrentRequest current;

    Guard(AssistantConfig config, OriginRules origins, Gatekeeper gatekeeper, CurrentSettings settings,
            CurrentRequest current) {
        this.config = config;
        this.origins = origins;
        this.gatekeeper = gatekeeper;
        this.settings = settings;
        this.current = current;
    }

    @ChatGuarded
    @ServerRequestFilter(nonBlocking = true)
    public Uni<@Nullable Response> chat(ContainerRequestContext context, HttpServerRequest request) {
        return answer(check(context, request, config.roles())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(refusal -> refusal.or(this::disabled)));
    }

    @CallerGuarded
    @ServerRequestFilter(nonBlocking = true)
    public Uni<@Nullable Response> caller(ContainerRequestContext context, HttpServerRequest request) {
        return answer(check(context, request, config.roles()));
    }

    @SettingsGuarded
    @ServerRequestFilter(nonBlocking = true)
    public Uni<@Nullable Response> settings(ContainerRequestContext context, HttpServerRequest request) {
        return answer(check(context, request, config.settingsRoles()));
    }

    /** Nothing where the request goes on. What fails is refused. */
    private static Uni<@Nullable Response> answer(Uni<Optional<Response>> refusal) {
        return refusal.onFailure().recoverWithItem(cause -> Optional.of(Errors.unexpected(cause)))
                .map(response -> response.orElse(null));
    }

    private Uni<Optional<Response>> check(ContainerRequestContext context, HttpServerRequest request, Set<String> roles) {
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<Response> refusal = RequestSources.refusal(request, origins);
        if (refusal.isPresent()) {
            return Uni.createFrom().item(refusal);
        }
        return gatekeeper.admit(roles)
                .map(admission -> refusal(admission, request).or(() -> wrongBody(context)));
    }

    private Optional<Response> refusal(Admission admission, HttpServerRequest request) {
        return switch (admission) {
            case Admission.Granted granted -> {
                current.admit(granted.caller(), credentials(request));
                yield Optional.empty();
            }
            case Admission.Anonymous anonymous -> Optional.of(Errors.of(401, Errors.UNAUTHENTICATED, Errors.LOG_IN));
            case Admission.RoleMissing missing -> Optional.of(Errors.of(403, "forbidden",
                    "Your user has no role that may do this. Ask an administrator for one of: "
                            + String.join(", ", missing.oneOf()) + "."));
            case Admission.NoAuthentication none -> Optional.of(Errors.of(403, "no_authentication",
                    "This application has no authentication, so that the assistant refuses everybody. Its log says what to "
                            + "configure."));
        };
    }

    private SessionCredentials credentials(HttpServerRequest request) {
        String name = config.adminApi().sessionCookie();
        Cookie cookie = request.getCookie(name);
        return new SessionCredentials(name, cookie == null ? null : cookie.getValue(),
                request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    /** A form of another site can send any content type but this one without asking first. */
    private static Optional<Response> wrongBody(ContainerRequestContext context) {
        boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(context.getMethod());
        if (!hasBody || isJson(context.getMediaType())) {
            return Optional.empty();
        }
        return Optional.of(Errors.of(415, "unsupported_media_type", "Send the header Content-Type: application/json."));
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.getType().equalsIgnoreCase("application") && type.getSubtype().equalsIgnoreCase("json");
    }

    private Optional<Response> disabled() {
        if (settings.get().enabled()) {
            return Optional.empty();
        }
        return Optional.of(Errors.of(403, "disabled",
                "The assistant is switched off. An administrator can switch it on in the settings."));
    }
}
