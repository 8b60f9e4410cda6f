/** Documentation pages and corpora become sections that can be searched and read. */
@NullMarked
package io.gatewayassistant.docs;

import org.jspecify.annotations.NullMarked;
