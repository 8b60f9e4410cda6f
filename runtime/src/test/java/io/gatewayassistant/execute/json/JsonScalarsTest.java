package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

class JsonScalarsTest {

    @Test
    void replacesValuesAtAnyDepthAndLeavesNamesAndTheOriginal() throws JsonProcessingException {
        JsonNode original = ExactJson.parse("{\"x\":\"x\",\"list\":[\"x\",{\"x\":[1.50,null,\"x\"]}],\"none\":{}}");
        JsonNode before = original.deepCopy();

        JsonNode replaced = JsonScalars.replaced(original, value -> value.isTextual() ? TextNode.valueOf("y") : value);

        assertThat(replaced).hasToString("{\"x\":\"y\",\"list\":[\"y\",{\"x\":[1.50,null,\"y\"]}],\"none\":{}}");
        assertThat(original).isEqualTo(before);
    }
}
