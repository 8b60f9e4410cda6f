/** OpenAPI documents become operations that can be searched, described and matched. */
@NullMarked
package io.gatewayassistant.catalog;

import org.jspecify.annotations.NullMarked;
