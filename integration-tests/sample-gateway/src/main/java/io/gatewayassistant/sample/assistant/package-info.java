/** Keeps the assistant's settings in the gateway's global configuration. */
@NullMarked
package io.gatewayassistant.sample.assistant;

import org.jspecify.annotations.NullMarked;
