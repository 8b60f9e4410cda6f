/** An immutable in-memory full-text index; the only user of Lucene. */
@NullMarked
package io.gatewayassistant.index;

import org.jspecify.annotations.NullMarked;
