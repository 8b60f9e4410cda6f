/** Readings of corpora in files, so that a start need not read them anew. */
@NullMarked
package io.gatewayassistant.docs.kept;

import org.jspecify.annotations.NullMarked;
