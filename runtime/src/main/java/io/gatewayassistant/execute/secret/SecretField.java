package io.gatewayassistant.execute.secret;

import java.util.regex.Pattern;

import io.gatewayassistant.digest.Sha256;

/**
 * Where a secret stands: which kind of thing, and which of its fields.
 *
 * @param collection path of the things of this kind, with {@code {}} for parameters; but one that stands first or in front of a
 *        thing may say which kind it is, so that it is there with its value, as in the call
 * @param field names from the thing down to the value, joined by dots; positions in lists do not count
 */
record SecretField(String collection, String field) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]*}");
    private static final Pattern ONE_THING = Pattern.compile("/(\\{}|_[^/]*)$");

    /** Of the segments of a path, behind the empty one before its slash. */
    private static final int FIRST = 1;

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
        String[] template = PARAMETER.matcher(called.operation().path()).replaceAll("{}").split("/", -1);
        String[] collection = ONE_THING.matcher(String.join("/", template)).replaceAll("").split("/", -1);
        String[] path = called.path().split("/", -1);
        for (int i = FIRST; i < collection.length; i++) {
            boolean beforeThing = i + 1 < template.length && (i + 1 == collection.length || parameter(template[i + 1]));
            if (parameter(template[i]) && (i == FIRST || beforeThing)) {
                collection[i] = path[i];
            }
        }
        return String.join("/", collection);
    }

    private static boolean parameter(String segment) {
        return segment.contains("{}");
    }
}
