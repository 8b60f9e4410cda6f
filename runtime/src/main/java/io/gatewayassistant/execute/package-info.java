/** Calls that the model asks for become outcomes; the only caller of the admin API. */
@NullMarked
package io.gatewayassistant.execute;

import org.jspecify.annotations.NullMarked;
