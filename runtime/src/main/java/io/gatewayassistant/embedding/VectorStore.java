package io.gatewayassistant.embedding;

import java.util.Map;
import java.util.function.Predicate;

/** Keeps vectors from one start to the next. Called by one thread at a time; never throws, for it is only a saving of time. */
interface VectorStore {

    /** Keeps nothing. */
    VectorStore NONE = new VectorStore() {

        @Override
        public Map<ContentKey, byte[]> load(Predicate<ContentKey> wanted) {
            return Map.of();
        }

        @Override
        public void save(Map<ContentKey, byte[]> vectors) {
            // That is the point.
        }
    };

    /** Those of the wanted vectors that are known. */
    Map<ContentKey, byte[]> load(Predicate<ContentKey> wanted);

    /** Keeps these, and as many of the earlier ones as there is room for. */
    void save(Map<ContentKey, byte[]> vectors);
}
