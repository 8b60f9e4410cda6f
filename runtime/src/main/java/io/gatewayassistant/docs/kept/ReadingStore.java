package io.gatewayassistant.docs.kept;

import java.util.Optional;

import io.gatewayassistant.docs.corpus.Reading;

/** Keeps the last good reading of one corpus between starts. */
public interface ReadingStore {

    /** Keeps nothing: for what can be read at any time. */
    ReadingStore NONE = new ReadingStore() {

        @Override
        public Optional<Reading> load() {
            return Optional.empty();
        }

        @Override
        public void save(Reading reading) {
            // Nothing is kept.
        }
    };

    /** The kept reading, empty where there is none that can be used. Never throws. */
    Optional<Reading> load();

    /** Replaces the kept reading. Never throws: what cannot be kept is logged. */
    void save(Reading reading);
}
