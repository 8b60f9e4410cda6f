package io.gatewayassistant.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

class AuthenticationTest {

    private static final HttpAuthenticationMechanism BASIC = mechanism(Set.of(UsernamePasswordAuthenticationRequest.class));

    @Test
    void isNotPossibleWithoutAnyMechanism() {
        assertThat(Authentication.possible(List.of(), List.of(new Passwords()))).isFalse();
    }

    @Test
    void isNotPossibleByAMechanismWhoseCredentialsNobodyChecks() {
        HttpAuthenticationMechanism tokens = mechanism(Set.of(TokenAuthenticationRequest.class));

        assertThat(Authentication.possible(List.of(BASIC), List.of())).isFalse();
        assertThat(Authentication.possible(List.of(tokens), List.of(new Passwords()))).isFalse();
    }

    @Test
    void isPossibleByAnyMechanismWhoseCredentialsSomebodyChecks() {
        HttpAuthenticationMechanism tokens = mechanism(Set.of(TokenAuthenticationRequest.class));

        assertThat(Authentication.possible(List.of(tokens, BASIC), List.of(new Passwords()))).isTrue();
    }

    @Test
    void isPossibleByAMechanismThatNeedsNoProvider() {
        assertThat(Authentication.possible(List.of(mechanism(Set.of())), List.of())).isTrue();
    }

    private static HttpAuthenticationMechanism mechanism(Set<Class<? extends AuthenticationRequest>> credentials) {
        return new HttpAuthenticationMechanism() {

            @Override
            public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Uni<ChallengeData> getChallenge(RoutingContext context) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
                return credentials;
            }
        };
    }

    private static final class Passwords implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

        @Override
        public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
            return UsernamePasswordAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
                AuthenticationRequestContext context) {
            throw new UnsupportedOperationException();
        }
    }
}
