/** An LLM assistant for the backoffice of a Quarkus-based gateway. */
@NullMarked
package io.gatewayassistant;

import org.jspecify.annotations.NullMarked;
