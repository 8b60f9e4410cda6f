/** Reads labelled queries, times, compares and prints: what every evaluation needs. */
@NullMarked
package io.gatewayassistant.retrieval.measure;

import org.jspecify.annotations.NullMarked;
