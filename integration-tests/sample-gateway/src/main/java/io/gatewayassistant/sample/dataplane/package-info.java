/** Serves every host that is not a backoffice host: routes calls to backends, through plugins. */
@NullMarked
package io.gatewayassistant.sample.dataplane;

import org.jspecify.annotations.NullMarked;
