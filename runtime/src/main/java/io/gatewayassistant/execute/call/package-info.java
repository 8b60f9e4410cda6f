/** The stages of one call, from what the model wrote to what may be sent; each stage is a type of its own. */
@NullMarked
package io.gatewayassistant.execute.call;

import org.jspecify.annotations.NullMarked;
