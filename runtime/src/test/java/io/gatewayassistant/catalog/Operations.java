package io.gatewayassistant.catalog;

import java.util.List;

/** Operations for tests. */
final class Operations {

    private Operations() {
    }

    static Operation operation(String signature) {
        return operation(signature, "");
    }

    static Operation operation(String signature, String summary) {
        String[] parts = signature.split(" ");
        return new Operation("test", HttpVerb.valueOf(parts[0]), parts[1], signature.replace(' ', '-'), summary, "", List.of(),
                List.of(), null, Shape.ANY);
    }
}
