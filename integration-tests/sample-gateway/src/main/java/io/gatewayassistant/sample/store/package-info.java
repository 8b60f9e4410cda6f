/** Keeps the documents of all kinds in one table, each with a version. */
@NullMarked
package io.gatewayassistant.sample.store;

import org.jspecify.annotations.NullMarked;
