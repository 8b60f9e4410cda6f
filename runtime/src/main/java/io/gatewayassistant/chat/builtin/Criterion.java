package io.gatewayassistant.chat.builtin;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A condition as it applies to entities that were read.
 *
 * @param words what passes, for the answer: "enabled = false"
 * @param field that decides
 * @param value that the field has to have, as the question spells it; empty text for other conditions
 * @param test whether an entity passes
 */
record Criterion(String words, String field, String value, Predicate<JsonNode> test) {
}
