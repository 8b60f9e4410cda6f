/** The HTTP face of the assistant. */
@NullMarked
package io.gatewayassistant.web;

import org.jspecify.annotations.NullMarked;
