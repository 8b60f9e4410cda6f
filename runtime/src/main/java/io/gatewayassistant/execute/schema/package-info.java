/** Compares what a call carries with what the document says that its operation takes. */
@NullMarked
package io.gatewayassistant.execute.schema;

import org.jspecify.annotations.NullMarked;
