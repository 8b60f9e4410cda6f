/** What a host application implements, with the records that those signatures mention. */
@NullMarked
package io.gatewayassistant.spi;

import org.jspecify.annotations.NullMarked;
