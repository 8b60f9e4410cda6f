package io.gatewayassistant.execute.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.json.RandomJson;

/** Random documents into which secrets are planted in all ways that they are found. */
class PlantedSecretsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DOCUMENTS = 4_000;
    private static final List<String> NAMES = List.of("clientSecret", "client_secret", "password", "PASSWORD", "privateKey",
            "token",
            "refresh-token", "apiKey", "X-Api-Key", "Authorization", "passphrase", "signingKey", "dbpassword", "credentials");

    private final Random random = new Random(4);
    private final List<String> planted = new ArrayList<>();

    @Test
    void noPlantedSecretIsShownAndEachCanBePutBack() {
        for (int i = 0; i < DOCUMENTS; i++) {
            planted.clear();
            Redacting thread = new Redacting();
            ObjectNode original = document();

            JsonNode shown = thread.redactor.redact(original, Redacting.ITEM, thread.vault);

            String text = shown.toString();
            assertThat(planted).isNotEmpty().noneMatch(text::contains);
            assertThat(BodySecrets.filled(shown, BodySecrets.in(shown, false, SecretField.of(Redacting.ITEM), thread.vault)))
                    .isEqualTo(original);
        }
    }

    @Test
    void documentsWithoutSecretsStayAsTheyAre() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Redacting thread = new Redacting();
            JsonNode original = new RandomJson(random).value(4, 300);

            assertThat(thread.redactor.redact(original, Redacting.ITEM, thread.vault)).isEqualTo(original);
        }
    }

    private ObjectNode document() {
        ObjectNode root = JSON.objectNode().put("id", "thing-" + random.nextInt(100));
        root.set("before", new RandomJson(random).value(3, 100));
        for (int i = 0; i <= random.nextInt(3); i++) {
            ObjectNode at = root;
            for (int depth = random.nextInt(5); depth > 0; depth--) {
                at = deeper(at);
            }
            plant(at);
        }
        root.set("after", new RandomJson(random).value(3, 100));
        return root;
    }

    private ObjectNode deeper(ObjectNode at) {
        String name = "level" + random.nextInt(1_000_000);
        if (random.nextBoolean()) {
            return at.putObject(name);
        }
        ArrayNode list = at.putArray(name);
        list.add(new RandomJson(random).value(1, 20));
        return list.addObject();
    }

    private void plant(ObjectNode at) {
        String secret = secret();
        String field = "field" + random.nextInt(1_000_000);
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> at.put(name(), secret);
            case 3 -> at.putArray("passwords").add(secret).add(secret());
            case 4 -> at.putObject("secrets").put("any", secret).putArray("more").add(secret());
            case 5 -> at.put(field, JSON.objectNode().put("x", 1).put(name(), secret).toString());
            case 6 -> at.put(field, "https://someone:" + secret + "@host.example:8443/path?x=1");
            case 7 -> at.put(field, "-----BEGIN EC PRIVATE KEY-----\n" + secret + "\n-----END EC PRIVATE KEY-----");
            case 8 -> at.putObject(field).put("name", name()).put("value", secret);
            case 9 -> at.put(field, "listen: 80\n" + name() + ": " + secret + "\nother: x\n");
            default -> at.put(field, "eyJhbGciOiJIUzI1NiJ9." + secret + "." + secret());
        }
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String secret() {
        String secret = "C" + IntStream.range(0, 9 + random.nextInt(30))
                .mapToObj(i -> String
                        .valueOf("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-".charAt(random.nextInt(58))))
                .reduce("", String::concat) + "7";
        planted.add(secret);
        return secret;
    }
}
