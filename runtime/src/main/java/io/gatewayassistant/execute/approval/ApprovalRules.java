package io.gatewayassistant.execute.approval;

import java.util.Set;

import io.gatewayassistant.execute.call.FencedCall;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.secret.SecretRules;
import io.gatewayassistant.spi.ApprovalMode;

/**
 * Which calls wait for a person.
 *
 * @param always ids of operations of which each call waits, whatever the settings say
 */
public record ApprovalRules(Set<String> always) {

    public ApprovalRules {
        always = Set.copyOf(always);
    }

    /** Whether it waits; a call that carries a secret does, whatever the settings say. */
    boolean holds(FencedCall call, ApprovalMode mode) {
        return !call.secrets().isEmpty() || holds(call.matched(), mode);
    }

    /** The same of a call of which not all is known yet. */
    public boolean holds(MatchedCall call, ApprovalMode mode) {
        return mode.holds(call.access()) || always.contains(call.operation().id()) || SecretRules.mayCarry(call.json());
    }
}
