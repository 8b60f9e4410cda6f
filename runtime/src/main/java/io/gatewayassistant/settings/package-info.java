/** The settings an administrator changes at run time, and the configuration they start from. */
@NullMarked
package io.gatewayassistant.settings;

import org.jspecify.annotations.NullMarked;
