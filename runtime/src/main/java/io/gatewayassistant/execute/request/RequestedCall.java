package io.gatewayassistant.execute.request;

import java.util.LinkedHashMap;
import java.util.Map;

import io.gatewayassistant.catalog.operation.HttpVerb;

/**
 * Stage one: a request of the model, parsed, its references not yet resolved.
 *
 * @param headers by lower-case name, in the model's order
 */
public record RequestedCall(HttpVerb verb, UrlTemplate url, Map<String, TextTemplate> headers, BodyTemplate body) {

    public RequestedCall {
        headers = new LinkedHashMap<>(headers);
        if (!body.absent() && (verb == HttpVerb.GET || verb == HttpVerb.HEAD)) {
            throw new CallRefused(verb + " has no body; leave body and base out, or use the method that the catalog names");
        }
        if (body.base() != null && verb == HttpVerb.DELETE) {
            throw new CallRefused("DELETE takes no base; leave it out");
        }
    }
}
