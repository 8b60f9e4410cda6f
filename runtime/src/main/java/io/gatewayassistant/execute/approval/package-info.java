/** Calls that change things wait for a person: plans, their seals, and what was decided on them. */
@NullMarked
package io.gatewayassistant.execute.approval;

import org.jspecify.annotations.NullMarked;
