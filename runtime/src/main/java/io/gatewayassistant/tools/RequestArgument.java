package io.gatewayassistant.tools;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.langchain4j.model.output.structured.Description;

/** One request of {@code execute}, as the model writes it. Nothing of it is believed before {@code execute} parsed it. */
public record RequestArgument(
        @Description("Name of the result; request_0, request_1, … unless given") @Nullable String name,
        @Description("GET, HEAD, POST, PUT, PATCH or DELETE") @Nullable String method,
        @Description("Path of the admin API, as search shows it, with the query; may hold ${name.body.field}") @Nullable String url,
        @Description("Further headers, such as If-Match") @Nullable Map<String, String> headers,
        @Description("JSON body; with base: what changes") @Nullable JsonNode body,
        @Description("${name.body}: start from this value and merge body into it") @Nullable String base,
        @Description("JMESPath on {status, headers, body}: body[?enabled==`false`].{id: id, name: name}") @Nullable String select,
        @Description("Handle of a kept answer; instead of method and url") @Nullable String from) {
}
