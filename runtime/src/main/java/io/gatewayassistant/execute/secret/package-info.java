/** Secret values of answers become handles that a model may see, and handles become values again where that is allowed. */
@NullMarked
package io.gatewayassistant.execute.secret;

import org.jspecify.annotations.NullMarked;
