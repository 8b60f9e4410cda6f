package io.gatewayassistant.catalog.operation;

import java.util.List;

/** Operations for tests. */
public final class Operations {

    private Operations() {
    }

    public static Operation operation(String signature) {
        return operation(signature, "");
    }

    public static Operation operation(String signature, String summary) {
        String[] parts = signature.split(" ");
        return new Operation("test", HttpVerb.valueOf(parts[0]), parts[1], signature.replace(' ', '-'), summary, "", List.of(),
                List.of(), null, Shape.ANY);
    }
}
