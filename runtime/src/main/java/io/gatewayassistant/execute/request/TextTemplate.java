package io.gatewayassistant.execute.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text of the model, split into literal parts and references. {@code $${} stands for a literal {@code ${}. */
public record TextTemplate(List<Part> parts) {

    sealed interface Part {

        record Literal(String text) implements Part {
        }

        record Value(Reference reference) implements Part {
        }
    }

    public TextTemplate {
        parts = List.copyOf(parts);
    }

    static TextTemplate parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$${", at)) {
                literal.append("${");
                at += 3;
                continue;
            }
            if (!text.startsWith("${", at)) {
                literal.append(text.charAt(at++));
                continue;
            }
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new CallRefused("a reference that starts with ${ has no closing brace; for the characters "
                        + "themselves write $${");
            }
            flush(literal, parts);
            parts.add(new Part.Value(Reference.parse(text.substring(at + 2, end))));
            at = end + 1;
        }
        flush(literal, parts);
        return new TextTemplate(parts);
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** The reference, where the text is one and nothing else. */
    Optional<Reference> whole() {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Value value
                ? Optional.of(value.reference())
                : Optional.empty();
    }

    /** The text with all values put in. */
    public String fill(Answers answers) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(switch (part) {
                case Part.Literal literal -> literal.text();
                case Part.Value value -> answers.scalar(value.reference());
            });
            if (text.length() > answers.bodyBytes()) {
                throw new CallRefused("a text is longer than " + answers.bodyBytes() / 1024
                        + " KB once its references are put in; send less");
            }
        }
        return text.toString();
    }
}
