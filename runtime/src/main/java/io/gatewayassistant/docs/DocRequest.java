package io.gatewayassistant.docs;

import org.jspecify.annotations.Nullable;

/**
 * What a page is asked for by; whatever text a model comes up with.
 *
 * @param topic a curated starting point
 * @param url address of a page, which may name a section
 * @param page path of an indexed page
 * @param section heading or anchor of the only part that is wanted
 */
public record DocRequest(@Nullable String topic, @Nullable String url, @Nullable String page, @Nullable String section) {

    public DocRequest {
        topic = orNull(topic);
        url = orNull(url);
        page = orNull(page);
        section = orNull(section);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
