/** Ranks the operations of a catalog for a query in any words. */
@NullMarked
package io.gatewayassistant.catalog.search;

import org.jspecify.annotations.NullMarked;
