package io.gatewayassistant.execute.fence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.openapi.Patterns;
import io.gatewayassistant.preset.CatalogSelection;
import io.gatewayassistant.preset.Protection;

/** What the host protects, beside the assistant's own endpoints. */
public final class ProtectedThings {

    private static final String PROTECTED = "; it is protected from the assistant whatever the switches say. Tell the person "
            + "that only they can do this, and do not try another way";
    private static final Set<String> OVERRIDES = Set.of("_method", "x-http-method-override", "x-http-method",
            "x-method-override");

    private final Patterns operations;
    private final List<Kind> kinds;
    private final List<Kind> keyKinds;
    private final List<GuardedDocuments> guarded;
    private final Set<String> ownKeys;

    /** @param ownKeys public ids of the API keys that the assistant itself uses */
    public ProtectedThings(Protection protection, Set<String> ownKeys) {
        CatalogSelection.Patterns patterns = protection.operations();
        this.operations = new Patterns(patterns.paths(), patterns.tags(), patterns.operationIds());
        this.kinds = protection.kinds().stream().sorted().map(Kind::new).toList();
        this.keyKinds = protection.ownKeyKinds().stream().sorted().map(Kind::new).toList();
        this.guarded = protection.pointers().entrySet().stream()
                .map(entry -> new GuardedDocuments(new Kind(entry.getKey()), ProtectedValues.at(entry.getValue()))).toList();
        this.ownKeys = ownKeys.stream().map(Kind::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Why {@code call} is refused, in words for the model; empty where it is not. May block, to read what is there now. */
    public Optional<String> refusal(Approach call, Current.Reader reader) {
        return operation(call).or(() -> !call.changes() ? Optional.empty()
                : override(call).or(() -> kind(call)).or(() -> ownKey(call)).or(() -> document(call, reader)));
    }

    private Optional<String> operation(Approach call) {
        boolean fits = call.places().stream().anyMatch(
                segments -> operations.fit(call.operation(), "/" + String.join("/", segments)));
        return fits ? Optional.of("not sent: " + call.operation().id() + " is never called" + PROTECTED) : Optional.empty();
    }

    private static Optional<String> override(Approach call) {
        boolean named = call.body() != null && call.body().properties().stream()
                .anyMatch(field -> OVERRIDES.contains(Kind.plain(field.getKey())));
        return named ? Optional.of("not sent: the body would override the method; give the method itself") : Optional.empty();
    }

    private Optional<String> kind(Approach call) {
        return kinds.stream().filter(kind -> kind.isMeantBy(call) || call.body() != null && kind.namedBy(call.body()))
                .findFirst().map(kind -> "not sent: " + kind.word() + " are never created, changed or removed" + PROTECTED);
    }

    private Optional<String> ownKey(Approach call) {
        boolean concerned = keyKinds.stream().anyMatch(kind -> kind.isMeantBy(call));
        boolean named = Stream.concat(call.queryValues().stream(), call.places().stream().flatMap(List::stream))
                .anyMatch(this::isOwnKey) || holdsOwnKey(call.body());
        return concerned && named ? Optional.of("not sent: this is the assistant's own API key" + PROTECTED) : Optional.empty();
    }

    private boolean holdsOwnKey(@Nullable JsonNode value) {
        if (value == null) {
            return false;
        }
        if (value.isValueNode()) {
            return isOwnKey(value.asText());
        }
        for (JsonNode part : value) {
            if (holdsOwnKey(part)) {
                return true;
            }
        }
        return false;
    }

    /** As a whole, or as the last step of a JSON pointer or an address. */
    private boolean isOwnKey(String text) {
        String plain = Kind.plain(text);
        return ownKeys.contains(plain) || ownKeys.contains(plain.substring(plain.lastIndexOf('/') + 1));
    }

    private Optional<String> document(Approach call, Current.Reader reader) {
        for (GuardedDocuments documents : guarded) {
            Optional<String> refused = documents.concerns(call) ? documents.refusal(call, reader) : named(documents, call);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** A document that says that it is one, somewhere else. */
    private static Optional<String> named(GuardedDocuments documents, Approach call) {
        return call.body() != null && documents.kind().namedBy(call.body())
                ? Optional.of("not sent: the body says that it is one of " + documents.kind().word()
                        + ", which holds protected values; write it at its own address")
                : Optional.empty();
    }
}
