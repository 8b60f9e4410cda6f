package io.gatewayassistant.sample.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.sample.dataplane.KeyCredentials;
import io.gatewayassistant.sample.dataplane.LiveConfiguration;
import io.gatewayassistant.sample.dataplane.Snapshot;
import io.gatewayassistant.sample.entity.ApiKey;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets programs call the admin API with an API key that is made for it. Comes before the login form, so that a program
 * without credentials gets 401 as JSON instead of the way to the form.
 */
@ApplicationScoped
public class AdminKeyMechanism implements HttpAuthenticationMechanism {

    private static final String ADMIN = "admin";

    private final LiveConfiguration configuration;

    public AdminKeyMechanism(LiveConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<KeyCredentials> credentials = AdminApiPaths.contain(context) ? KeyCredentials.of(context.request())
                : Optional.empty();
        if (credentials.isEmpty()) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return Uni.createFrom().completionStage(configuration.current().toCompletionStage())
                .map(snapshot -> identity(credentials.get(), snapshot));
    }

    private static SecurityIdentity identity(KeyCredentials credentials, Snapshot snapshot) {
        ApiKey key = snapshot.apiKeys().get(credentials.clientId());
        if (key == null || !credentials.isFor(key) || !key.enabled() || expired(key)) {
            throw new AuthenticationFailedException("No enabled API key has this client id and secret");
        }
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("apikey:" + key.id()));
        return (key.adminApi() ? identity.addRole(ADMIN) : identity).build();
    }

    private static boolean expired(ApiKey key) {
        return key.expiresAt() != null && key.expiresAt().isBefore(Instant.now());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return AdminApiPaths.contain(context)
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"admin API\""))
                : Uni.createFrom().optional(Optional.empty());
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!AdminApiPaths.contain(context)) {
            return Uni.createFrom().item(false);
        }
        AdminApiPaths.refuse(context, 401, "unauthenticated",
                "Log in to the backoffice, or send the client id and secret of an API key that may call the admin API");
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
