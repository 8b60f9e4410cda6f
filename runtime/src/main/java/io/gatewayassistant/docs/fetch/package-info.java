/** Pages of allowlisted documentation hosts, fetched so that a hostile address reaches nothing. */
@NullMarked
package io.gatewayassistant.docs.fetch;

import org.jspecify.annotations.NullMarked;
