/** A conversation: threads, runs and the events that a run emits. */
@NullMarked
package io.gatewayassistant.chat;

import org.jspecify.annotations.NullMarked;
