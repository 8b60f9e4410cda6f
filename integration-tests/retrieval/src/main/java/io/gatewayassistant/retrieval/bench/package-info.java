/** Measures how fast search is, and how much memory it takes. */
@NullMarked
package io.gatewayassistant.retrieval.bench;

import org.jspecify.annotations.NullMarked;
