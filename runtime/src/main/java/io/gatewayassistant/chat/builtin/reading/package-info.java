/** What tools answered becomes operations, lists and values. */
@NullMarked
package io.gatewayassistant.chat.builtin.reading;

import org.jspecify.annotations.NullMarked;
