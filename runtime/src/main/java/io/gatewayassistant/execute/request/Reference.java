package io.gatewayassistant.execute.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${name.path}}: a value of an earlier answer of the same batch.
 *
 * @param text as the model wrote it, for messages
 * @param request name of the earlier request
 * @param steps from its result ({@code status}, {@code headers}, {@code body}) inwards: keys, or indices as digits
 */
public record Reference(String text, String request, List<String> steps) {

    /** Possessive: what a model writes between the braces may be long. */
    private static final Pattern NAME = Pattern.compile("([^.\\[\\]{}\"$]++)(?=[.\\[]|$)");
    private static final Pattern STEP = Pattern
            .compile("\\.([^.\\[\\]{}\"$]++)(?=[.\\[]|$)|\\[(\\d{1,9})]|\\[\"([^\"]++)\"]|\\['([^']++)']");

    public Reference {
        steps = List.copyOf(steps);
    }

    /** What is between the braces. */
    public String source() {
        return text.substring(2, text.length() - 1).strip();
    }

    /** @param inside what is between the braces */
    public static Reference parse(String inside) {
        String text = "${" + inside + "}";
        String rest = inside.stripTrailing();
        Matcher name = NAME.matcher(rest);
        if (!name.lookingAt() || name.group(1).isBlank()) {
            throw malformed(text);
        }
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(rest).region(name.end(), rest.length());
        int end = name.end();
        while (end < rest.length() && step.lookingAt()) {
            steps.add(stepOf(step));
            end = step.end();
            step.region(end, rest.length());
        }
        if (end < rest.length()) {
            throw malformed(text);
        }
        return new Reference(text, name.group(1).strip(), steps);
    }

    private static String stepOf(Matcher step) {
        for (int group = 1; group <= step.groupCount(); group++) {
            String found = step.group(group);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("A step always has one of its forms");
    }

    private static CallRefused malformed(String text) {
        return new CallRefused(text + " is not a reference: write ${name.body.key}, ${name.body.list[0].id} or "
                + "${name.status}; for the characters themselves write $${");
    }
}
