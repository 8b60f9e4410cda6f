/** What a fuzzer feeds with whatever it comes up with, and what must hold for all of it. */
@NullMarked
package io.gatewayassistant.fuzz;

import org.jspecify.annotations.NullMarked;
