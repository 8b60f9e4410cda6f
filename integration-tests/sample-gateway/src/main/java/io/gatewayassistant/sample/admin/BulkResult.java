package io.gatewayassistant.sample.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What became of one element of a bulk call. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkResult", description = "What became of one element of a bulk call.")
public record BulkResult(
        @Schema(description = "Id of the entity, when it is known.") @Nullable String id,
        @Schema(description = "The status that the call would have had on its own.", examples = "200") int status,
        @Schema(description = "Why it failed, when it did.") @Nullable Problem problem) {
}
