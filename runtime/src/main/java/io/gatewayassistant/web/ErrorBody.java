package io.gatewayassistant.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.gatewayassistant.settings.FieldError;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Every answer that is not a success.
 *
 * @param error code for programs
 * @param message what a person can do next
 * @param retryAfterSeconds when a second try makes sense, absent where it makes none
 * @param fields what is wrong with which field of the body, absent where it is not about fields
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorBody(String error, String message, @Nullable Integer retryAfterSeconds, @Nullable List<FieldError> fields) {

    ErrorBody(String error, String message) {
        this(error, message, null, null);
    }
}
