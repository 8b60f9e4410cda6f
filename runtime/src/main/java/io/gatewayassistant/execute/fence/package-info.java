/** What no call reaches or changes, whatever the switches say and however it is addressed. */
@NullMarked
package io.gatewayassistant.execute.fence;

import org.jspecify.annotations.NullMarked;
