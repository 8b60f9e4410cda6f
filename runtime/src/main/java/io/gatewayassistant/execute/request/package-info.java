/** What the model wrote, read: batches, their requests, and the references in them to answers of earlier ones. */
@NullMarked
package io.gatewayassistant.execute.request;

import org.jspecify.annotations.NullMarked;
