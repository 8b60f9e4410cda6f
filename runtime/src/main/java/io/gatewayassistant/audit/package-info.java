/** Every call of the assistant leaves an entry in a chain that shows whether one was changed or removed. */
@NullMarked
package io.gatewayassistant.audit;

import org.jspecify.annotations.NullMarked;
