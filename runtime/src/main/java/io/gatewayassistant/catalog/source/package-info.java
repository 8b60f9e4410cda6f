/** Fetches the documents that an installation configured. */
@NullMarked
package io.gatewayassistant.catalog.source;

import org.jspecify.annotations.NullMarked;
