package io.gatewayassistant.deployment;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** The users of the test applications; the password is the name. */
final class TestUsers {

    private static final Map<String, String> ROLES = Map.of("alice", "admin", "victor", "viewer", "oscar", "operator");

    private TestUsers() {
    }

    static SecurityIdentity named(String name) {
        if (!ROLES.containsKey(name)) {
            throw new AuthenticationFailedException("nobody is called " + name);
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRole(ROLES.get(name))
                .addAttribute("name", name.toUpperCase()).addAttribute("email", name + "@example.org").build();
    }

    @ApplicationScoped
    static class ByPassword implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

        @Override
        public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
            return UsernamePasswordAuthenticationRequest.class;
        }

        /** On another thread, as a database would be asked. */
        @Override
        public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
                AuthenticationRequestContext context) {
            return context.runBlocking(() -> {
                if (!request.getUsername().equals(new String(request.getPassword().getPassword()))) {
                    throw new AuthenticationFailedException("wrong password");
                }
                return named(request.getUsername());
            });
        }
    }

    /** For the cookie of a form login; {@code victor} was deleted after he logged in. */
    @ApplicationScoped
    static class BySession implements IdentityProvider<TrustedAuthenticationRequest> {

        @Override
        public Class<TrustedAuthenticationRequest> getRequestType() {
            return TrustedAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> {
                if (request.getPrincipal().equals("victor")) {
                    throw new AuthenticationFailedException("victor is gone");
                }
                return named(request.getPrincipal());
            });
        }
    }
}
