package io.gatewayassistant.spi;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The authenticated person on whose behalf the assistant works.
 *
 * @param id stable and unique among the users of this installation; owns threads
 * @param name what to call the person
 * @param email absent where the identity does not carry one
 * @param roles the roles of the session
 */
public record Caller(String id, String name, @Nullable String email, Set<String> roles) {

    public Caller {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A caller needs an id");
        }
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
    }
}
