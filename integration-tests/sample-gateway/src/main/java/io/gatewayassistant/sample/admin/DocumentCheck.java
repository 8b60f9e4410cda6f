package io.gatewayassistant.sample.admin;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.entity.Kind;

/** What a document must fulfil besides the constraints of its type. Every bean of this type is asked before a write. */
public interface DocumentCheck {

    /** The problems of a document, none when all is well. Called on a thread that may block. */
    List<FieldProblem> check(Kind<?> kind, JsonNode document);
}
