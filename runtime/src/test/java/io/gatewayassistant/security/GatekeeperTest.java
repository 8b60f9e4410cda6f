package io.gatewayassistant.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.spi.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

class GatekeeperTest {

    private static final Set<String> ROLES = Set.of("admin", "operator");

    @Test
    void grantsOneOfTheRoles() {
        Admission admission = decide(identity().addRole("operator").addRole("other").build());

        assertThat(admission)
                .isEqualTo(new Admission.Granted(new Caller("ada", "ada", null, Set.of("operator", "other"))));
    }

    @Test
    void takesNameAndEmailFromTheAttributes() {
        Admission admission = decide(identity().addRole("admin").addAttribute("name", "Ada L.")
                .addAttribute("email", "ada@example.org").build());

        assertThat(admission)
                .isEqualTo(new Admission.Granted(new Caller("ada", "Ada L.", "ada@example.org", Set.of("admin"))));
    }

    @Test
    void ignoresAttributesThatAreNotText() {
        Admission admission = decide(identity().addRole("admin").addAttribute("name", " ").addAttribute("email", 5).build());

        assertThat(admission).isEqualTo(new Admission.Granted(new Caller("ada", "ada", null, Set.of("admin"))));
    }

    @Test
    void refusesTheWrongRolesAndNobody() {
        assertThat(decide(identity().addRole("viewer").build())).isEqualTo(new Admission.RoleMissing(ROLES));
        assertThat(decide(QuarkusSecurityIdentity.builder().setAnonymous(true).addRole("admin").build()))
                .isEqualTo(new Admission.Anonymous());
    }

    @Test
    void badCredentialsAreNobodys() {
        Uni<SecurityIdentity> failing = Uni.createFrom().failure(new AuthenticationFailedException());

        assertThat(decide(failing, true)).isEqualTo(new Admission.Anonymous());
    }

    @Test
    void otherFailuresAreNotSwallowed() {
        Uni<SecurityIdentity> failing = Uni.createFrom().failure(new IllegalStateException("database is down"));

        assertThatThrownBy(() -> decide(failing, true)).hasMessage("database is down");
    }

    @Test
    void refusesEverybodyWhereNobodyCanLogIn() {
        SecurityIdentity admin = identity().addRole("admin").build();

        assertThat(decide(Uni.createFrom().item(admin), false)).isEqualTo(new Admission.NoAuthentication());
    }

    private static Admission decide(SecurityIdentity identity) {
        return decide(Uni.createFrom().item(identity), true);
    }

    private static Admission decide(Uni<SecurityIdentity> identity, boolean possible) {
        return new Gatekeeper(new Current(identity), new Authentication(possible)).admit(ROLES).await().indefinitely();
    }

    private static QuarkusSecurityIdentity.Builder identity() {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("ada"));
    }

    private record Current(Uni<SecurityIdentity> getDeferredIdentity) implements CurrentIdentityAssociation {

        @Override
        public SecurityIdentity getIdentity() {
            throw new IllegalStateException("would block");
        }

        @Override
        public void setIdentity(SecurityIdentity identity) {
            throw new IllegalStateException("is not ours to set");
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {
            throw new IllegalStateException("is not ours to set");
        }
    }
}
