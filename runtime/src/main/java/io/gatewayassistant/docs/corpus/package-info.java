/** Documentation in the forms that products keep it in becomes sections. */
@NullMarked
package io.gatewayassistant.docs.corpus;

import org.jspecify.annotations.NullMarked;
