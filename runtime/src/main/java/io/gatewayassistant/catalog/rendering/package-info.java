/** Writes operations and search results as short text for the model. */
@NullMarked
package io.gatewayassistant.catalog.rendering;

import org.jspecify.annotations.NullMarked;
