/** The estate of an invented company, the same on every first start of the demo and of the tests. */
@NullMarked
package io.gatewayassistant.sample.seed;

import org.jspecify.annotations.NullMarked;
