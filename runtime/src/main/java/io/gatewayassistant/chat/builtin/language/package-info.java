/** A question in one of the languages that data files describe becomes what is asked. */
@NullMarked
package io.gatewayassistant.chat.builtin.language;

import org.jspecify.annotations.NullMarked;
