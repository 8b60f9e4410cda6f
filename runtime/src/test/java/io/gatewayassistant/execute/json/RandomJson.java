package io.gatewayassistant.execute.json;

import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of any shape, with texts in which each character can cost one to six bytes. */
public final class RandomJson {

    private static final String CHARACTERS = "ab\"\\\n\u0001é€\uD83D\uDE00";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    public RandomJson(Random random) {
        this.random = random;
    }

    /** @param budget roughly the number of bytes */
    public JsonNode value(int depth, int budget) {
        return switch (depth == 0 || budget < 20 ? random.nextInt(4) : 3 + random.nextInt(3)) {
            case 0 -> JSON.numberNode(random.nextLong());
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.nullNode();
            case 3 -> JSON.textNode(text(random.nextInt(Math.max(1, budget))));
            case 4 -> array(depth, budget);
            default -> object(depth, budget);
        };
    }

    private ArrayNode array(int depth, int budget) {
        ArrayNode array = JSON.arrayNode();
        int size = 1 + random.nextInt(Math.max(1, Math.min(400, budget / 10)));
        for (int i = 0; i < size; i++) {
            array.add(value(depth - 1, budget / size));
        }
        return array;
    }

    private ObjectNode object(int depth, int budget) {
        ObjectNode object = JSON.objectNode();
        int size = 1 + random.nextInt(Math.max(1, Math.min(400, budget / 20)));
        for (int i = 0; i < size; i++) {
            object.set(text(random.nextInt(12)) + i, value(depth - 1, budget / size));
        }
        return object;
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
