/** The AG-UI 1.0 wire format: what a client posts, and the events that a run emits. */
@NullMarked
package io.gatewayassistant.chat.agui;

import org.jspecify.annotations.NullMarked;
