/** One page, whatever it is written in, becomes clean Markdown in parts. */
@NullMarked
package io.gatewayassistant.docs.page;

import org.jspecify.annotations.NullMarked;
