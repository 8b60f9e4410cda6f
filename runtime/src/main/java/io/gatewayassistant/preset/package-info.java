/** What the assistant knows of one product: data read from a folder of resources. */
@NullMarked
package io.gatewayassistant.preset;

import org.jspecify.annotations.NullMarked;
