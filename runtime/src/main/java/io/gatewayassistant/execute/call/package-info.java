/**
 * The stages of one call, from a request that was read to what may be sent. Each is a type that only the stage before it can
 * make.
 */
@NullMarked
package io.gatewayassistant.execute.call;

import org.jspecify.annotations.NullMarked;
