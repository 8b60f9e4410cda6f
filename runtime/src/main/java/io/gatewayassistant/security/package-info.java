/** Who is asking, and from where they may ask. */
@NullMarked
package io.gatewayassistant.security;

import org.jspecify.annotations.NullMarked;
