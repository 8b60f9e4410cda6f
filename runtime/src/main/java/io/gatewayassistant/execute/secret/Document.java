package io.gatewayassistant.execute.secret;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is known of the thing that a secret stands in.
 *
 * @param thing which one of its kind it is, for people
 * @param addresses those in it; none where they are too many to remember
 */
record Document(String thing, Set<String> addresses) {

    static final Document UNKNOWN = new Document("", Set.of());
    private static final List<String> IDENTITIES = List.of("id", "_id", "clientId", "name");
    private static final int LONGEST = 80;
    /** In characters. */
    private static final int MOST_IN_ADDRESSES = 20_000;

    /**
     * @param redacted the thing without its secrets
     * @param vault what else is secret
     */
    static Document of(JsonNode redacted, SecretField root, SecretVault vault) {
        return new Document(name(redacted, vault).orElse(root.kind()), addresses(redacted));
    }

    /** With more than that, none is remembered: each secret that is kept keeps them, too. */
    private static Set<String> addresses(JsonNode redacted) {
        Set<String> addresses = Set.copyOf(Addresses.in(redacted).values());
        return addresses.stream().mapToLong(String::length).sum() <= MOST_IN_ADDRESSES ? addresses : Set.of();
    }

    private static Optional<String> name(JsonNode redacted, SecretVault vault) {
        return IDENTITIES.stream().map(redacted::path).filter(id -> id.isTextual() || id.isNumber()).map(JsonNode::asText)
                .filter(id -> !id.isBlank() && id.length() <= LONGEST && !Handle.within(id))
                .filter(id -> vault.knownIn(id).found().isEmpty()).findFirst();
    }
}
