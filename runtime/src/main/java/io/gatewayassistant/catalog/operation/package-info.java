/** What an OpenAPI document says of its operations, as values. */
@NullMarked
package io.gatewayassistant.catalog.operation;

import org.jspecify.annotations.NullMarked;
