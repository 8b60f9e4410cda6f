package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.json;

import java.util.List;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.fence.Approach;
import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.spi.Access;

/**
 * The rules, in a thread that has read the key {@code a} and its secret, for calls about the key {@code b}. Both may be changed
 * before a call is checked.
 */
final class RulesRig {

    static final String ITEM = "/apis/keys/{id}";
    static final String COLLECTION = "/apis/keys";

    final Redacting thread = new Redacting();
    /** Of the secret of {@code a}; where a body has the word HANDLE, this is meant. */
    final String handle = thread.item("{\"id\":\"a\",\"url\":\"https://idp.example\",\"login\":{\"secret\":\"CANARY-1\"}}")
            .at("/login/secret").asText();
    SecretRules rules = new SecretRules(SecretNames.builtIn(), SecretPairs.of(List.of()));
    Current current = new Current.Found(
            thread.item("{\"id\":\"b\",\"url\":\"https://b.example\",\"login\":{\"secret\":\"CANARY-2\"}}"));

    SecretRules.Verdict check(HttpVerb verb, String template, String body) {
        return check(approach(verb, template, body));
    }

    SecretRules.Verdict check(HttpVerb verb, String template, String path, String body) {
        return check(approach(verb, template, path, body));
    }

    SecretRules.Verdict check(Approach approach) {
        return rules.check(approach, thread.vault, reading -> current);
    }

    SecretRules.Verdict query(String query) {
        return check(new Approach(operation(HttpVerb.GET, COLLECTION), HttpVerb.GET, Access.READ, COLLECTION, query,
                List.of(List.of("apis", "keys")), List.of(), null, ""));
    }

    /** A {@code POST} that only reads, as the configuration says. */
    SecretRules.Verdict search(String body) {
        return check(new Approach(operation(HttpVerb.POST, COLLECTION), HttpVerb.POST, Access.READ, COLLECTION, null,
                List.of(List.of("apis", "keys")), List.of(), json(body), "application/json"));
    }

    Approach approach(HttpVerb verb, String template, String body) {
        return approach(verb, template, template.replace("{id}", "b"), body);
    }

    private Approach approach(HttpVerb verb, String template, String path, String body) {
        return new Approach(operation(verb, template), verb, verb.access(), path, null,
                List.of(List.of(path.substring(1).split("/"))), List.of(), json(body.replace("HANDLE", handle)),
                "application/json");
    }

    static Operation operation(HttpVerb verb, String path) {
        return Redacting.operation(verb, path, Shape.ANY);
    }
}
