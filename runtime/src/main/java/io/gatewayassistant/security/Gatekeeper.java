package io.gatewayassistant.security;

import java.util.Collections;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.spi.Caller;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Decides who may ask. */
@ApplicationScoped
public class Gatekeeper {

    private final CurrentIdentityAssociation current;
    private final Authentication authentication;

    Gatekeeper(CurrentIdentityAssociation current, Authentication authentication) {
        this.current = current;
        this.authentication = authentication;
    }

    /**
     * Who sends the current request, when they have one of {@code roles}. Does not block, and does not fail for bad
     * credentials: those are nobody's.
     */
    public Uni<Admission> admit(Set<String> roles) {
        if (!authentication.possible()) {
            return Uni.createFrom().item(new Admission.NoAuthentication());
        }
        return current.getDeferredIdentity()
                .map(identity -> decide(identity, roles))
                .onFailure(AuthenticationException.class::isInstance).recoverWithItem(new Admission.Anonymous());
    }

    private static Admission decide(SecurityIdentity identity, Set<String> roles) {
        if (identity.isAnonymous()) {
            return new Admission.Anonymous();
        }
        if (Collections.disjoint(identity.getRoles(), roles)) {
            return new Admission.RoleMissing(roles);
        }
        return new Admission.Granted(caller(identity));
    }

    private static Caller caller(SecurityIdentity identity) {
        String id = identity.getPrincipal().getName();
        String name = identity.getAttribute("name") instanceof String text && !text.isBlank() ? text : id;
        String email = identity.getAttribute("email") instanceof String text && !text.isBlank() ? text : null;
        return new Caller(id, name, email, identity.getRoles());
    }
}
