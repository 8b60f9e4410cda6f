/** Remembers who called the admin API, and whether the assistant did it for them. */
@NullMarked
package io.gatewayassistant.sample.audit;

import org.jspecify.annotations.NullMarked;
