/** Measures how search finds the operations of a catalog. */
@NullMarked
package io.gatewayassistant.retrieval.operations;

import org.jspecify.annotations.NullMarked;
