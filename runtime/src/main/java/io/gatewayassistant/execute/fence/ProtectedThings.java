package io.gatewayassistant.execute.fence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.openapi.Patterns;
import io.gatewayassistant.preset.CatalogSelection;
import io.gatewayassistant.preset.Protection;

/** What the host protects, beside the assistant's own endpoints. */
public final class ProtectedThings {

    private static final String PROTECTED = "; it is protected from the assistant whatever the switches say. Tell the person "
            + "that only they can do this, and do not try another way";

    private final Patterns operations;
    private final List<Kind> kinds;
    private final List<ProtectedThing> things;
    private final List<GuardedDocuments> guarded;

    /** @param ownKeys public ids of the API keys that the assistant itself uses */
    public ProtectedThings(Protection protection, Set<String> ownKeys) {
        CatalogSelection.Patterns patterns = protection.operations();
        this.operations = new Patterns(patterns.paths(), patterns.tags(), patterns.operationIds());
        this.kinds = protection.kinds().stream().sorted().map(Kind::new).toList();
        Stream<ProtectedThing> keys = protection.ownKeyKinds().stream().sorted()
                .map(kind -> new ProtectedThing(new Kind(kind), ownKeys, "the assistant's own API key"));
        this.things = Stream.concat(keys, protection.things().stream().sorted().map(ProtectedThing::named)).toList();
        this.guarded = protection.pointers().entrySet().stream()
                .map(entry -> new GuardedDocuments(new Kind(entry.getKey()), ProtectedValues.at(entry.getValue()))).toList();
    }

    /** Why {@code call} is refused, in words for the model; empty where it is not. May block, to read what is there now. */
    public Optional<String> refusal(Approach call, Current.Reader reader) {
        return operation(call).or(() -> override(call)).or(() -> !call.changes() ? Optional.empty()
                : kind(call).or(() -> thing(call)).or(() -> document(call, reader)));
    }

    private Optional<String> operation(Approach call) {
        boolean fits = call.places().stream().anyMatch(
                segments -> operations.fit(call.operation(), "/" + String.join("/", segments)));
        return fits ? Optional.of("not sent: " + call.operation().id() + " is never called" + PROTECTED) : Optional.empty();
    }

    private static Optional<String> override(Approach call) {
        boolean named = call.body() != null && call.body().properties().stream()
                .anyMatch(field -> MethodOverride.isNamedBy(field.getKey()));
        return named ? Optional.of("not sent: the body would override the method; give the method itself") : Optional.empty();
    }

    private Optional<String> kind(Approach call) {
        return kinds.stream().filter(kind -> kind.isMeantBy(call) || call.body() != null && kind.namedBy(call.body()))
                .findFirst().map(kind -> "not sent: " + kind.word() + " are never created, changed or removed" + PROTECTED);
    }

    private Optional<String> thing(Approach call) {
        return things.stream().filter(thing -> thing.isMeantBy(call)).findFirst()
                .map(thing -> "not sent: this is " + thing.title() + PROTECTED);
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
