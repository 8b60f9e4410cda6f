/** Measures how search finds the sections of a documentation. */
@NullMarked
package io.gatewayassistant.retrieval.docs;

import org.jspecify.annotations.NullMarked;
