/** What an operator configures of the sample gateway; its parts are in the packages below. */
@NullMarked
package io.gatewayassistant.sample;

import org.jspecify.annotations.NullMarked;
