package io.gatewayassistant.chat.builtin;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A condition as it applies to entities that were read.
 *
 * @param words what passes, for the answer: "have enabled = false"
 * @param field that decides
 * @param test whether an entity passes
 */
record Criterion(String words, String field, Predicate<JsonNode> test) {
}
