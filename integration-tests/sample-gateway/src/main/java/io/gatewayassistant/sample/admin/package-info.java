/** The admin API: one generic resource, bound to each kind, with its OpenAPI description. */
@NullMarked
package io.gatewayassistant.sample.admin;

import org.jspecify.annotations.NullMarked;
