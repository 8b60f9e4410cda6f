package io.gatewayassistant.docs.corpus;

import java.util.List;
import java.util.Map;

/**
 * A corpus as it was read.
 *
 * @param sections in the order of the corpus
 * @param stamps of the documents that they come from, by address or path
 */
public record Reading(List<Section> sections, Map<String, Stamp> stamps) {

    /** Before the first time. */
    public static final Reading NONE = new Reading(List.of(), Map.of());

    public Reading {
        sections = List.copyOf(sections);
        stamps = Map.copyOf(stamps);
    }

    Stamp stamp(String document) {
        return stamps.getOrDefault(document, Stamp.NONE);
    }
}
