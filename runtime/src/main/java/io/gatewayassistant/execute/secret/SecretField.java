package io.gatewayassistant.execute.secret;

import java.util.regex.Pattern;

import io.gatewayassistant.digest.Sha256;

/**
 * Where a secret stands: which kind of thing, and which of its fields.
 *
 * @param collection path of the things of this kind, with {@code {}} for parameters; where it ends in parameters, one of them
 *        says which kind it is, so that these are there with their values, as in the call
 * @param field names from the thing down to the value, joined by dots; positions in lists do not count
 */
record SecretField(String collection, String field) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]*}");
    private static final Pattern ONE_THING = Pattern.compile("/(\\{}|_[^/]*)$");

    /** A hash stands for longer ones: of long names in one another there is such a text for each. */
    private static final int LONGEST = 1_000;

    static SecretField of(CalledOperation called) {
        return new SecretField(collection(called), "");
    }

    SecretField at(String name) {
        String step = name.indexOf('.') < 0 ? name : '"' + name + '"';
        String whole = field.isEmpty() ? step : field + "." + step;
        return new SecretField(collection, whole.length() <= LONGEST ? whole : Sha256.hex(whole));
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

    private static String collection(CalledOperation called) {
        String template = PARAMETER.matcher(called.operation().path()).replaceAll("{}");
        String[] collection = ONE_THING.matcher(template).replaceAll("").split("/", -1);
        String[] path = called.path().split("/", -1);
        for (int i = collection.length - 1; i >= 0 && collection[i].equals("{}"); i--) {
            collection[i] = path[i];
        }
        return String.join("/", collection);
    }
}
