/** JSON values that are read strictly, merged, and cut to size. */
@NullMarked
package io.gatewayassistant.execute.json;

import org.jspecify.annotations.NullMarked;
