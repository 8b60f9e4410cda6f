/** Which language models the build has, and which one answers. */
@NullMarked
package io.gatewayassistant.chat.provider;

import org.jspecify.annotations.NullMarked;
