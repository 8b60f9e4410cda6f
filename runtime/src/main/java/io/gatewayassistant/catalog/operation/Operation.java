package io.gatewayassistant.catalog.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.spi.Access;

/**
 * One method on one path of an OpenAPI document.
 *
 * @param source id of the document's source
 * @param path template of the path as it is called, base path included: {@code /api/v1/routes/{id}}
 * @param id operation id, unique in the catalog; derived from method and path where the document has none
 * @param summary one line, empty where the document has none
 * @param description longer than the summary, empty where the document has none
 * @param tags as in the document
 * @param parameters those of the path first, then required ones
 * @param body absent where the operation takes none
 * @param success what a successful answer looks like
 * @param access what a call of this operation does to the admin API's data: never less than its method says
 */
public record Operation(String source, HttpVerb verb, String path, String id, String summary, String description,
        List<String> tags, List<Parameter> parameters, @Nullable Body body, Shape success, Access access) {

    /**
     * A request body.
     *
     * @param mediaType the JSON one where there are several
     */
    public record Body(String mediaType, boolean required, Shape shape) {
    }

    public Operation {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path of an operation starts with a slash: " + path);
        }
        if (id.isBlank()) {
            throw new IllegalArgumentException("An operation needs an id: " + verb + " " + path);
        }
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        access = access.atLeast(verb.access());
    }

    /** An operation that does what its method says. */
    public Operation(String source, HttpVerb verb, String path, String id, String summary, String description,
            List<String> tags, List<Parameter> parameters, @Nullable Body body, Shape success) {
        this(source, verb, path, id, summary, description, tags, parameters, body, success, verb.access());
    }

    /** {@code METHOD path}, as search results name it. */
    public String signature() {
        return verb + " " + path;
    }

    /** The same operation under another id. */
    public Operation withId(String other) {
        return new Operation(source, verb, path, other, summary, description, tags, parameters, body, success, access);
    }
}
