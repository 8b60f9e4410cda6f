/** The kinds of entities that configure the gateway, as the typed documents of its admin API. */
@NullMarked
package io.gatewayassistant.sample.entity;

import org.jspecify.annotations.NullMarked;
