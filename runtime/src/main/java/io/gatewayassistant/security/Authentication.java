package io.gatewayassistant.security;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;

/** Whether anybody can log in to this application at all. */
@ApplicationScoped
class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);

    private final boolean possible;

    @Inject
    Authentication(Instance<HttpAuthenticationMechanism> mechanisms, Instance<IdentityProvider<?>> providers) {
        this(possible(mechanisms, providers));
    }

    Authentication(boolean possible) {
        this.possible = possible;
    }

    boolean possible() {
        return possible;
    }

    /** Basic authentication is in every build, so that a mechanism counts only with a provider for its credentials. */
    static boolean possible(Iterable<HttpAuthenticationMechanism> mechanisms, Iterable<IdentityProvider<?>> providers) {
        Set<Class<?>> known = new HashSet<>();
        providers.forEach(provider -> known.add(provider.getRequestType()));
        for (HttpAuthenticationMechanism mechanism : mechanisms) {
            Set<?> needed = mechanism.getCredentialTypes();
            if (needed.isEmpty() || needed.stream().anyMatch(known::contains)) {
                return true;
            }
        }
        return false;
    }

    void warn(@Observes StartupEvent start) {
        if (!possible) {
            LOG.warn("The assistant refuses everybody: this application has no authentication. Add an extension that "
                    + "identifies users (quarkus-oidc, quarkus-elytron-security-properties-file, quarkus-security-jpa, …) and "
                    + "give those who may ask a role of quarkus.gateway-assistant.roles.");
        }
    }
}
