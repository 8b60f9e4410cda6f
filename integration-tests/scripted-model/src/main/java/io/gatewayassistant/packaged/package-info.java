/** Packaged applications of this build, started by tests as processes of their own. */
@NullMarked
package io.gatewayassistant.packaged;

import org.jspecify.annotations.NullMarked;
