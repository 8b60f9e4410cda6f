package io.gatewayassistant.catalog.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The named parts of a document; a name that leads nowhere, or back to itself, resolves to nothing. */
final class Components {

    private final io.swagger.v3.oas.models.Components components;

    Components(OpenAPI document) {
        this.components = Objects.requireNonNullElseGet(document.getComponents(), io.swagger.v3.oas.models.Components::new);
    }

    /** The model is declared with raw types. */
    @SuppressWarnings({ "unchecked", "rawtypes" })
    Map<String, Schema<?>> schemas() {
        Map schemas = components.getSchemas();
        return schemas == null ? Map.of() : schemas;
    }

    Optional<Parameter> resolve(@Nullable Parameter parameter) {
        return follow(parameter, Parameter::get$ref, components.getParameters());
    }

    Optional<RequestBody> resolve(@Nullable RequestBody body) {
        return follow(body, RequestBody::get$ref, components.getRequestBodies());
    }

    Optional<ApiResponse> resolve(@Nullable ApiResponse response) {
        return follow(response, ApiResponse::get$ref, components.getResponses());
    }

    private static <T> Optional<T> follow(@Nullable T part, Function<T, @Nullable String> ref, @Nullable Map<String, T> named) {
        Set<String> seen = new HashSet<>();
        T current = part;
        while (current != null && ref.apply(current) != null) {
            String name = ref.apply(current);
            if (named == null || !seen.add(name)) {
                return Optional.empty();
            }
            current = named.get(name.substring(name.lastIndexOf('/') + 1));
        }
        return Optional.ofNullable(current);
    }
}
