package io.gatewayassistant.sample.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** API keys: one per consumer for production, and one for staging where the consumer is our own program. */
final class Keys {

    private final List<ObjectNode> keys = new ArrayList<>();

    Keys(JsonNode consumers) {
        for (JsonNode consumer : consumers) {
            keys.add(key(consumer, "production"));
            if (!consumer.path("organization").asText().equals("partners")) {
                keys.add(key(consumer, "staging"));
            }
        }
    }

    List<ObjectNode> keys() {
        return keys;
    }

    /** The key with which an assistant beside the gateway calls the admin API. */
    ObjectNode adminKey(String secret) {
        return JsonNodeFactory.instance.objectNode().put("id", "assistant").put("name", "Gateway assistant")
                .put("description", "Calls the admin API on behalf of administrators").put("clientSecret", secret)
                .put("adminApi", true).put("organization", "harbourline").putNull("quotas");
    }

    private ObjectNode key(JsonNode consumer, String environment) {
        int number = keys.size();
        boolean production = environment.equals("production");
        String id = consumer.path("id").asText() + (production ? "" : "-staging");
        ObjectNode key = JsonNodeFactory.instance.objectNode().put("id", id)
                .put("name", consumer.path("name").asText() + (production ? "" : ", staging"))
                .put("description", "Key of " + consumer.path("name").asText() + " for " + environment)
                .put("enabled", number % 8 != 5)
                .put("clientSecret", secret(id));
        key.set("organization", consumer.get("organization"));
        key.putArray("teams").add(consumer.path("team").asText());
        key.set("authorizedGroups", consumer.get("groups"));
        key.putObject("quotas").put("perSecond", 20 + 10 * (number % 5)).put("perDay", 100_000 + 50_000 * (number % 7))
                .put("perMonth", 3_000_000);
        if (number % 9 == 4) {
            key.put("expiresAt",
                    Instant.now().truncatedTo(ChronoUnit.DAYS).plus(17L * number - 300, ChronoUnit.DAYS).toString());
        }
        key.putArray("tags").add(environment);
        return key;
    }

    private static String secret(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("harbourline " + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
