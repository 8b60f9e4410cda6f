package io.gatewayassistant.sample.admin;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of every answer of the admin API that reports a failure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "Why a call failed, and what to do next.")
public record Problem(
        @Schema(description = "A short code.", examples = "invalid") String error,
        @Schema(description = "What went wrong and what to do next, for people.") String message,
        @Schema(description = "The fields that are wrong, when the document is.") @Nullable List<FieldProblem> fields) {

    public static Problem of(String error, String message) {
        return new Problem(error, message, null);
    }
}
