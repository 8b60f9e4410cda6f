/** Tells who calls the backoffice side of the gateway and refuses the others as JSON where a program asks. */
@NullMarked
package io.gatewayassistant.sample.access;

import org.jspecify.annotations.NullMarked;
