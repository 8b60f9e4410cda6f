package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.List;

/** Finds the secrets of a text: by their form, and by the names that the text gives them. */
final class SecretsInText {

    /** Most texts of an answer are short words: they are not looked into. */
    private static final int SHORTEST_FORM = 12;
    private static final String SIGNS = "=:<";

    private final Assignments assignments;

    SecretsInText(SecretNames names) {
        this.assignments = new Assignments(names);
    }

    /** In order, none overlapping another. */
    List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.length() >= SHORTEST_FORM) {
            spans.addAll(SecretForms.in(text));
        }
        if (text.chars().anyMatch(character -> SIGNS.indexOf(character) >= 0)) {
            spans.addAll(assignments.in(text));
        }
        return Span.merged(spans);
    }
}
