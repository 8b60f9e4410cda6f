package io.gatewayassistant.sample.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many entities there are. */
@Schema(name = "Count", description = "How many entities there are.")
public record Count(@Schema(description = "The number of entities.", examples = "312", required = true) long count) {
}
