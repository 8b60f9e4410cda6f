/** The server-rendered pages on which administrators look after the gateway. */
@NullMarked
package io.gatewayassistant.sample.backoffice;

import org.jspecify.annotations.NullMarked;
