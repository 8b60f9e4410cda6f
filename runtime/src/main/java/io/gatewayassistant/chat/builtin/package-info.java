/** The model that answers where no language model is configured: rules over the tools that every model is given. */
@NullMarked
package io.gatewayassistant.chat.builtin;

import org.jspecify.annotations.NullMarked;
