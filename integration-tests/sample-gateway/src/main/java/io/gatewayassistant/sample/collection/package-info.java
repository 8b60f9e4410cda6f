/** The collections of the admin API: each kind of entity at its path. */
@NullMarked
package io.gatewayassistant.sample.collection;

import org.jspecify.annotations.NullMarked;
