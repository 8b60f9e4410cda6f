package io.gatewayassistant.execute.secret;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that the model knows in another spelling.
 *
 * @param shown what the model sees in its place: a handle, or a text with handles in it
 * @param original the value as the admin API answered it
 * @param field where it stood
 * @param thing which one of its kind it stood in, for people
 * @param addresses the addresses beside it, in the same document
 */
record Kept(String shown, JsonNode original, SecretField field, String thing, Set<String> addresses) {

    Kept {
        addresses = Set.copyOf(addresses);
    }

    /** Nothing prints a secret. */
    @Override
    public String toString() {
        return "Kept[" + shown + "]";
    }
}
