/** Finds the sections of the documentation that answer a question. */
@NullMarked
package io.gatewayassistant.docs.search;

import org.jspecify.annotations.NullMarked;
