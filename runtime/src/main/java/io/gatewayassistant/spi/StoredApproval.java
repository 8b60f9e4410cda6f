package io.gatewayassistant.spi;

import java.time.Instant;

/**
 * A plan that waits for a person. Opaque to a store.
 *
 * @param key what it is found by
 * @param expiresAt when it can no longer be approved; the store may forget it some time later
 * @param seal hash over all of it: one that was changed in the store is refused
 * @param plan the calls, as JSON; it holds what the model wrote and what the admin API answered, secrets of answers as handles
 */
public record StoredApproval(Key key, Instant expiresAt, String seal, String plan) {

    /**
     * The owner and the thread are part of the key: another person's id, or that of another thread, names nothing.
     *
     * @param owner id of the person who asked
     * @param id of the interrupt, unguessable
     */
    public record Key(String owner, String threadId, String id) {
    }

    @Override
    public String toString() {
        return "StoredApproval[" + key.id() + ", expires " + expiresAt + "]";
    }
}
