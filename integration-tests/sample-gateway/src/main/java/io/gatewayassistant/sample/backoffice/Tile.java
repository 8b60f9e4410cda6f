package io.gatewayassistant.sample.backoffice;

import io.gatewayassistant.sample.entity.Kind;

/** A kind on the home page, with how many there are and what deserves attention. */
public record Tile(Kind<?> kind, long count, String note) {
}
