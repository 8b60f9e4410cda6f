package io.gatewayassistant.sample.admin;

import java.util.Arrays;

/** The comparison of If-Match and If-None-Match with an entity tag. */
final class EntityTags {

    private EntityTags() {
    }

    /** Whether a header's value, a list of tags or a star, names the tag. */
    static boolean match(String header, String etag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
