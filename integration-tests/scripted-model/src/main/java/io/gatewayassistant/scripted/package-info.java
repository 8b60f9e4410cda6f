/** An OpenAI-compatible server over real HTTP that says what a test tells it to. */
@NullMarked
package io.gatewayassistant.scripted;

import org.jspecify.annotations.NullMarked;
