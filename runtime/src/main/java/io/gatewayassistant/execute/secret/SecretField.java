package io.gatewayassistant.execute.secret;

import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.execute.json.Digest;

/**
 * Where a secret stands: which kind of thing, and which of its fields.
 *
 * @param collection path of the things of this kind, with {@code {}} for parameters
 * @param field names from the thing down to the value, joined by dots; positions in lists do not count
 */
record SecretField(String collection, String field) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]*}");
    private static final Pattern ONE_THING = Pattern.compile("/(\\{}|_[^/]*)$");

    /** A hash stands for longer ones: of long names in one another there is such a text for each. */
    private static final int LONGEST = 1_000;

    static SecretField of(Operation operation) {
        return new SecretField(collection(operation.path()), "");
    }

    SecretField at(String name) {
        String step = name.indexOf('.') < 0 ? name : '"' + name + '"';
        String whole = field.isEmpty() ? step : field + "." + step;
        return new SecretField(collection, whole.length() <= LONGEST ? whole : Digest.of(whole));
    }

    /** The kind as paths and people call it. */
    String kind() {
        String literal = PARAMETER.matcher(collection).replaceAll("").replaceAll("/+$", "");
        return literal.substring(literal.lastIndexOf('/') + 1);
    }

    /** {@code kind.field}, as configuration and approval cards write it. */
    String text() {
        return kind() + "." + field;
    }

    private static String collection(String path) {
        return ONE_THING.matcher(PARAMETER.matcher(path).replaceAll("{}")).replaceAll("");
    }
}
