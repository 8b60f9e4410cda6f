package io.gatewayassistant.docs.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A corpus as it was read.
 *
 * @param sections in the order of the corpus
 * @param stamps of the documents that they come from, by address or path
 * @param index of these very sections, where the build made one
 */
public record Reading(List<Section> sections, Map<String, Stamp> stamps, Optional<StoredIndex> index) {

    /** Where an index is kept. */
    @FunctionalInterface
    public interface StoredIndex {

        InputStream open() throws IOException;
    }

    /** Before the first time. */
    public static final Reading NONE = new Reading(List.of(), Map.of());

    public Reading(List<Section> sections, Map<String, Stamp> stamps) {
        this(sections, stamps, Optional.empty());
    }

    public Reading {
        sections = List.copyOf(sections);
        stamps = Map.copyOf(stamps);
    }

    Stamp stamp(String document) {
        return stamps.getOrDefault(document, Stamp.NONE);
    }
}
