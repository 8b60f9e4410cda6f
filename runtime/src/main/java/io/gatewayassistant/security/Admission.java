package io.gatewayassistant.security;

import java.util.Set;

import io.gatewayassistant.spi.Caller;

/** Whether the sender of the current request may go on. */
public sealed interface Admission {

    /** They may. */
    record Granted(Caller caller) implements Admission {
    }

    /** Nobody is logged in: the session is missing, expired or bad. */
    record Anonymous() implements Admission {
    }

    /** Somebody is, without any of these roles. */
    record RoleMissing(Set<String> oneOf) implements Admission {

        public RoleMissing {
            oneOf = Set.copyOf(oneOf);
        }
    }

    /** Nobody can ever be: the application has no authentication. */
    record NoAuthentication() implements Admission {
    }
}
