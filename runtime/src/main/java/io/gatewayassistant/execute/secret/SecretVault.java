package io.gatewayassistant.execute.secret;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The secrets that answers of one thread held, in memory only, and what stands for each. Bounded: what was not used for the
 * longest time is forgotten, and its handle is then unknown. Thread-safe.
 */
public final class SecretVault {

    /** Together, in characters. */
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_VALUES = 4_000;

    private final Map<Seen, String> handles = new HashMap<>();
    /** The same the other way round: many may have to be forgotten for one answer. */
    private final Map<String, Seen> places = new HashMap<>();
    private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final KnownValues known = new KnownValues();
    private int characters;

    /**
     * One value at one place has one handle. The same value elsewhere has another, since equal handles would let a model
     * that writes guesses find out a secret.
     */
    private record Seen(JsonNode secret, SecretField field, String thing, String place) {

        @Override
        public String toString() {
            return "Seen[" + field + "]";
        }
    }

    /**
     * The handle that stands for {@code secret}, the same whenever the document is read.
     *
     * @param place which one it is of several in the same field of the document
     */
    synchronized String seal(JsonNode secret, SecretField field, Document in, String place) {
        String handle = handles.computeIfAbsent(new Seen(secret, field, in.thing(), place),
                seen -> Handle.of(in.thing(), field.field()));
        places.computeIfAbsent(handle, added -> new Seen(secret, field, in.thing(), place));
        known.add(secret.asText(), handle);
        keep(new Kept(handle, secret, field, in.thing(), in.addresses()));
        return handle;
    }

    /** Remembers what a text with handles in it stands for, so that it can be put back as a whole. */
    synchronized void keep(Kept value) {
        Kept before = kept.put(value.shown(), value);
        characters += size(value) - (before == null ? 0 : size(before));
        Iterator<Kept> oldest = kept.values().iterator();
        while ((characters > MOST_CHARACTERS || kept.size() > MOST_VALUES) && oldest.hasNext()) {
            Kept gone = oldest.next();
            oldest.remove();
            forget(gone);
        }
    }

    /** The value that {@code shown} stands for, exactly as it was shown. */
    synchronized Optional<Kept> find(String shown) {
        return Optional.ofNullable(kept.get(shown));
    }

    /** Knows the secrets of {@code draft} until {@link #unlearn}, those that are new without a handle. */
    synchronized void learn(SecretVault draft) {
        known.learn(draft.known);
    }

    /** Forgets what was learnt and has no handle. */
    synchronized void unlearn() {
        known.unlearn();
    }

    /** Secrets of earlier answers in a text. */
    synchronized KnownValues.Search knownIn(String text) {
        return known.in(text);
    }

    synchronized boolean isEmpty() {
        return kept.isEmpty();
    }

    private void forget(Kept gone) {
        characters -= size(gone);
        Seen seen = places.remove(gone.shown());
        if (seen != null) {
            handles.remove(seen);
            known.remove(seen.secret().asText(), gone.shown());
        }
    }

    private static int size(Kept value) {
        return value.shown().length() + value.original().asText().length();
    }
}
