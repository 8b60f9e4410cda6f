package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.List;

/** Finds the secrets of a text: by their form, and by the names that the text gives them. */
final class SecretsInText {

    private final Assignments assignments;

    SecretsInText(SecretNames names) {
        this.assignments = new Assignments(names);
    }

    /** In order, none overlapping another. */
    List<Span> in(String text) {
        List<Span> spans = new ArrayList<>(SecretForms.in(text));
        spans.addAll(assignments.in(text));
        return Span.merged(spans);
    }
}
