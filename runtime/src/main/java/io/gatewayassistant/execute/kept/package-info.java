/** Answers that are too large to show are kept for their thread, so that the model can read on. */
@NullMarked
package io.gatewayassistant.execute.kept;

import org.jspecify.annotations.NullMarked;
