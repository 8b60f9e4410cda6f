package io.gatewayassistant.execute.secret;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.secret.BodySecrets.Use;

/** The secrets that a checked call carries. Nothing prints them. */
public final class Placement {

    static final Placement NONE = new Placement(null, List.of(), "");

    private final @Nullable JsonNode body;
    private final List<Use> uses;
    private final String thing;

    /**
     * @param body with handles
     * @param thing which one they go to, for people
     */
    Placement(@Nullable JsonNode body, List<Use> uses, String thing) {
        this.body = body;
        this.uses = List.copyOf(uses);
        this.thing = thing;
    }

    public boolean isEmpty() {
        return uses.isEmpty();
    }

    /** For the person who approves the call. */
    public List<Placed> placed() {
        return uses.stream().map(use -> new Placed(use.kept().shown(), text(use.kept().field(), use.kept().thing()),
                text(use.to(), thing))).distinct().toList();
    }

    /** The body to send, with the secrets in it; absent where there are none. For the sender only. */
    public @Nullable JsonNode filled() {
        return body == null ? null : BodySecrets.filled(body, uses);
    }

    private static String text(SecretField field, String thing) {
        return field.kind() + " " + thing + ": " + field.field();
    }
}
