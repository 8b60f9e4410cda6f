package io.gatewayassistant.execute.secret;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.secret.SecretNames.Verdict;

/** Tells how much of a field's value is secret from all that is known: names, the document, and what stands beside it. */
final class Verdicts {

    /** Private parts of a JSON Web Key. */
    private static final Set<String> PRIVATE_PARTS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth");
    static final List<String> NAMING = List.of("name", "key", "header", "field", "variable", "property");
    private static final Set<String> NAMED = Set.of("value", "values", "defaultvalue", "content");
    /** An object in the place of a secret's text holds it under such a name: {@code {Authorization: {exact: …}}}. */
    private static final Set<String> ITSELF = Set.of("value", "values", "defaultvalue", "default", "content", "exact", "equals",
            "equalto", "eq");
    /** What an object of secrets says of them, without being one. */
    private static final Set<String> BESIDE = Set.of("id", "type", "kind", "name", "description", "title", "algorithm", "alg",
            "username", "user", "login", "email", "namespace", "uid", "uuid");

    private final SecretNames names;

    Verdicts(SecretNames names) {
        this.names = names;
    }

    /**
     * @param inherited what was said of {@code parent} as a whole
     * @param marks what the document says of the field
     */
    Verdict of(ObjectNode parent, String name, Verdict inherited, Marks marks) {
        if (names.declaredPlain(name)) {
            return Verdict.PLAIN;
        }
        boolean all = inherited == Verdict.ALL || marks.secret();
        if (all || isPrivatePart(parent, name) || isSecretObject(parent, name)) {
            return Verdict.ALL;
        }
        Verdict own = names.of(name);
        if (inherited.whole() && !own.certain()) {
            return about(name) ? own : inherited;
        }
        if (own.certain() || inherited == Verdict.TEXT && ITSELF.contains(FieldWords.plain(name))) {
            return own.certain() ? own : inherited;
        }
        return byNeighbour(parent, name, own);
    }

    private boolean about(String name) {
        return BESIDE.contains(FieldWords.plain(name)) || names.about(name);
    }

    /** {@code {name: DB_PASSWORD, value: …}}. */
    private Verdict byNeighbour(ObjectNode parent, String name, Verdict own) {
        if (!NAMED.contains(FieldWords.plain(name))) {
            return own;
        }
        return NAMING.stream().map(parent::path)
                .filter(naming -> naming.isTextual() && naming.textValue().length() <= 100)
                .map(naming -> names.of(naming.textValue())).filter(Verdict::certain).findFirst().orElse(own);
    }

    private static boolean isPrivatePart(ObjectNode parent, String name) {
        return parent.path("kty").isTextual()
                && (PRIVATE_PARTS.contains(name) || name.equals("k") && parent.path("kty").textValue().equals("oct"));
    }

    /** As Kubernetes has them. */
    private static boolean isSecretObject(ObjectNode parent, String name) {
        return parent.path("kind").asText().equals("Secret") && (name.equals("data") || name.equals("stringData"));
    }
}
