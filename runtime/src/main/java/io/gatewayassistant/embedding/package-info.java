/** Optional dense vectors from an in-process model, cached on disk. */
@NullMarked
package io.gatewayassistant.embedding;

import org.jspecify.annotations.NullMarked;
