/** SHA-256, for all parts. */
@NullMarked
package io.gatewayassistant.digest;

import org.jspecify.annotations.NullMarked;
