package io.gatewayassistant.sample.dataplane;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes every request whose host is not a backoffice host, before anything else sees it: the backoffice, the admin API and
 * the assistant do not exist on the hosts of routes.
 */
@ApplicationScoped
public class DataPlane {

    private static final Logger LOG = Logger.getLogger(DataPlane.class);

    /** Before authentication, CORS and everything that Quarkus registers itself. */
    private static final int BEFORE_EVERYTHING = 100_000;

    private final BackofficeHosts backofficeHosts;
    private final LiveConfiguration configuration;
    private final RoutePlugins plugins;
    private final BackendClient backends;
    private final GatewayAnswers answers;
    private final Set<String> ownCookies;
    private final String instance = UUID.randomUUID().toString();

    public DataPlane(BackofficeHosts backofficeHosts, LiveConfiguration configuration, RoutePlugins plugins,
            BackendClient backends, GatewayAnswers answers,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String sessionCookie,
            @ConfigProperty(name = "quarkus.http.auth.form.location-cookie") String locationCookie) {
        this.backofficeHosts = backofficeHosts;
        this.configuration = configuration;
        this.plugins = plugins;
        this.backends = backends;
        this.answers = answers;
        this.ownCookies = Set.of(sessionCookie, locationCookie);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_EVERYTHING);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains(Headers.VIA, instance, false)) {
            answers.answer(request, new Refusal(508, "loop", "The backend of a route is this gateway itself."));
            return;
        }
        if (backofficeHosts.serve(request)) {
            context.next();
            return;
        }
        request.pause();
        configuration.current().onSuccess(snapshot -> serve(request, snapshot)).onFailure(cause -> unavailable(request, cause));
    }

    private void serve(HttpServerRequest request, Snapshot snapshot) {
        if (snapshot.global().blockedAddresses().contains(request.remoteAddress().hostAddress())) {
            answers.answer(request, new Refusal(403, "address_blocked", "Calls from this address are blocked."));
            return;
        }
        if (snapshot.global().maintenanceMode()) {
            answers.answer(request, new Refusal(503, "maintenance", snapshot.global().maintenanceMessage()), snapshot,
                    Optional.empty());
            return;
        }
        find(request, snapshot).ifPresentOrElse(match -> serve(request, match, snapshot),
                () -> answers.answer(request, new Refusal(404, "no_route", "No route serves this host and path."), snapshot,
                        Optional.empty()));
    }

    private static Optional<RouteTable.Match> find(HttpServerRequest request, Snapshot snapshot) {
        return Optional.ofNullable(request.authority()).flatMap(authority -> snapshot.routes()
                .find(BackofficeHosts.normal(authority.host()), request.path(), request.method().name()));
    }

    private void serve(HttpServerRequest request, RouteTable.Match match, Snapshot snapshot) {
        var call = new Call(request, match, snapshot, Headers.forBackend(request, ownCookies, instance));
        Optional<String> routeId = Optional.ofNullable(match.route().id());
        Optional<Refusal> refusal = plugins.apply(call);
        if (refusal.isPresent()) {
            answers.answer(request, refusal.get(), snapshot, routeId);
            return;
        }
        snapshot.backendOf(match.route()).ifPresentOrElse(backend -> backends.send(call, backend),
                () -> answers.answer(request, new Refusal(503, "no_backend", "The backend of this route no longer exists."),
                        snapshot,
                        routeId));
    }

    private void unavailable(HttpServerRequest request, Throwable cause) {
        LOG.error("The configuration of the data plane cannot be read", cause);
        answers.answer(request, new Refusal(503, "unavailable", "The gateway cannot read its configuration."));
    }
}
