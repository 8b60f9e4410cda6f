/** Measures how well and how fast search finds what labelled queries need. */
@NullMarked
package io.gatewayassistant.retrieval;

import org.jspecify.annotations.NullMarked;
