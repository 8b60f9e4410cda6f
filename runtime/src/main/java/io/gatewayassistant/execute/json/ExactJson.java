package io.gatewayassistant.execute.json;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and writes JSON so that what is read, changed and sent back keeps every digit. */
public final class ExactJson {

    /** What is read, so that it can be put into something else that is written and read again. */
    public static final int DEEPEST = 950;

    /** What a model wrote: it may become a part of what is read, and whoever walks over all of it has one stack. */
    public static final int DEEPEST_WRITTEN = 500;

    private static final JsonMapper LENIENT = mapper(DEEPEST).build();
    /** Texts in texts: each adds to the depth of what is around it, and whoever walks over all of it has one stack. */
    private static final int DEEPEST_IN_TEXT = 64;
    private static final JsonMapper IN_TEXT = mapper(DEEPEST_IN_TEXT).build();
    private static final JsonMapper STRICT = mapper(DEEPEST_WRITTEN).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper STORED = mapper(StreamReadConstraints.DEFAULT_MAX_DEPTH).build();

    private ExactJson() {
    }

    /** What an admin API answered: a repeated key keeps its last value, as most readers do. */
    public static JsonNode parse(byte[] json) throws JsonProcessingException {
        return parse(new String(json, StandardCharsets.UTF_8));
    }

    /** The same of a text. */
    public static JsonNode parse(String json) throws JsonProcessingException {
        return read(LENIENT, json);
    }

    /** JSON in a text of an answer; not as deep as an answer may be. */
    public static JsonNode parseInText(String json) throws JsonProcessingException {
        return read(IN_TEXT, json);
    }

    /** What a model wrote: a repeated key is an error, since its two readers could each believe another one. */
    public static JsonNode parseStrictly(String json) throws JsonProcessingException {
        return read(STRICT, json);
    }

    /** What was written here, answers and what a model wrote with more around it. */
    public static JsonNode parseStored(String json) throws JsonProcessingException {
        return read(STORED, json);
    }

    /** Whether it is deeper than what a model may write. */
    public static boolean isVeryDeep(JsonNode node) {
        return isDeeper(node, DEEPEST_WRITTEN);
    }

    private static boolean isDeeper(JsonNode node, int than) {
        return node.isContainerNode() && (than == 0 || node.valueStream().anyMatch(part -> isDeeper(part, than - 1)));
    }

    /** For libraries that read JSON themselves. */
    public static JsonMapper reader() {
        return LENIENT;
    }

    /** Compact text. */
    public static String write(JsonNode node) {
        return node.toString();
    }

    /** Bytes of the compact text in UTF-8. */
    public static int size(JsonNode node) {
        return write(node).getBytes(StandardCharsets.UTF_8).length;
    }

    /** A number that is too large to be kept exactly is an error of its own to the parser. */
    private static JsonNode read(JsonMapper mapper, String json) throws JsonProcessingException {
        try {
            return mapper.readTree(json);
        } catch (NumberFormatException tooLarge) {
            throw new StreamConstraintsException("a number is too large");
        }
    }

    private static JsonMapper.Builder mapper(int deepest) {
        return JsonMapper.builder(new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(deepest).build()).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }
}
