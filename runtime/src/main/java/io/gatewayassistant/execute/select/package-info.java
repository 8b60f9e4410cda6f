/** A part of an answer is chosen by a JMESPath expression of the model, within limits of size and time. */
@NullMarked
package io.gatewayassistant.execute.select;

import org.jspecify.annotations.NullMarked;
