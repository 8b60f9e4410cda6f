/** The tools the model is given: search, doc, doc_search, execute. */
@NullMarked
package io.gatewayassistant.tools;

import org.jspecify.annotations.NullMarked;
