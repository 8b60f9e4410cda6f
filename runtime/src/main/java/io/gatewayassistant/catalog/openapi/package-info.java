/** Reads OpenAPI documents, dirty ones included, into operations. */
@NullMarked
package io.gatewayassistant.catalog.openapi;

import org.jspecify.annotations.NullMarked;
