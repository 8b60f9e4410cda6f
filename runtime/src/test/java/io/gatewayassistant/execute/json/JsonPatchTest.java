package io.gatewayassistant.execute.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;

class JsonPatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{'a':1} | [] | {'a':1}",
            "{'a':1} | [{'op':'add','path':'/b','value':[2]}] | {'a':1,'b':[2]}",
            "{'a':1} | [{'op':'add','path':'/a','value':null}] | {'a':null}",
            "{'a':[1,3]} | [{'op':'add','path':'/a/1','value':2}] | {'a':[1,2,3]}",
            "{'a':[1]} | [{'op':'add','path':'/a/-','value':2}] | {'a':[1,2]}",
            "{'a':[1]} | [{'op':'add','path':'/a/1','value':2}] | {'a':[1,2]}",
            "{'a':1} | [{'op':'add','path':'','value':[]}] | []",
            "{'a':1,'b':2} | [{'op':'remove','path':'/a'}] | {'b':2}",
            "{'a':[1,2]} | [{'op':'remove','path':'/a/0'}] | {'a':[2]}",
            "{'a':{'b':1}} | [{'op':'replace','path':'/a/b','value':{}}] | {'a':{'b':{}}}",
            "{'a':1} | [{'op':'replace','path':'','value':7}] | 7",
            "{'a':1} | [{'op':'move','from':'/a','path':'/b'}] | {'b':1}",
            "{'a':{'b':1}} | [{'op':'copy','from':'/a','path':'/c'}] | {'a':{'b':1},'c':{'b':1}}",
            "{'a/b':1,'c~d':2} | [{'op':'remove','path':'/a~1b'},{'op':'remove','path':'/c~0d'}] | {}",
            "{'':1} | [{'op':'remove','path':'/'}] | {}",
            "{'a':1} | [{'op':'test','path':'/a','value':1},{'op':'add','path':'/b','value':2}] | {'a':1,'b':2}" })
    void changesAsTheStandardSays(String document, String patch, String result) throws JsonProcessingException {
        assertThat(JsonPatch.apply(json(document), json(patch))).contains(json(result));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{'a':1} | {}", "{'a':1} | 7", "{'a':1} | [7]", "{'a':1} | [{}]", "{'a':1} | [{'op':'add','path':'/b'}]",
            "{'a':1} | [{'op':'add','path':'b','value':1}]", "{'a':1} | [{'op':'add','value':1}]",
            "{'a':1} | [{'op':'ADD','path':'/b','value':1}]", "{'a':1} | [{'op':'remove','path':'/b'}]",
            "{'a':1} | [{'op':'remove','path':''}]", "{'a':1} | [{'op':'replace','path':'/b','value':1}]",
            "{'a':1} | [{'op':'test','path':'/a','value':2}]", "{'a':1} | [{'op':'add','path':'/a/b','value':1}]",
            "{'a':1} | [{'op':'move','from':'/b','path':'/a'}]", "{'a':[1]} | [{'op':'add','path':'/a/2','value':1}]",
            "{'a':[1]} | [{'op':'add','path':'/a/01','value':1}]", "{'a':[1]} | [{'op':'remove','path':'/a/-'}]",
            "{'a':[1]} | [{'op':'remove','path':'/a/x'}]", "{'a':{'b':1}} | [{'op':'move','from':'/a','path':'/a/b'}]",
            "{'a':1} | [{'op':'add','path':'/b','value':1},{'op':'remove','path':'/c'}]" })
    void appliesAllOrNothing(String document, String patch) throws JsonProcessingException {
        assertThat(JsonPatch.apply(json(document), json(patch))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{'a':[1]} | {'op':'copy','from':'/a','path':'/a/-'}", "{'a':1} | {'op':'copy','from':'','path':'/b'}",
            "{'a':{}} | {'op':'copy','from':'','path':'/a/b'}" })
    void stopsWhereCopiesOfCopiesWouldFillTheMemory(String document, String copy) throws JsonProcessingException {
        assertThat(JsonPatch.apply(json(document), json("[" + (copy + ",").repeat(3) + copy + "]"))).isPresent();
        assertThat(JsonPatch.apply(json(document), json("[" + (copy + ",").repeat(2_000) + copy + "]"))).isEmpty();
    }

    @Test
    void stopsWhereMovesWouldNestDeeperThanAnybodyCanRead() throws JsonProcessingException {
        String deep = "/d".repeat(900);
        String chain = "{'op':'add','path':'/x','value':" + "{'d':".repeat(901) + "1" + "}".repeat(901) + "},";
        String down = "{'op':'move','from':'/v','path':'/x" + deep + "'},{'op':'move','from':'/x','path':'/v'},";

        assertThat(JsonPatch.apply(json("{'v':1}"), json("[" + (chain + down) + "{'op':'test','path':'/v" + deep
                + "','value':1}]"))).isPresent();
        assertThat(JsonPatch.apply(json("{'v':1}"), json("[" + (chain + down).repeat(20) + "{'op':'remove','path':'/v'}]")))
                .isEmpty();
    }

    @Test
    void leavesItsArgumentsAsTheyAre() throws JsonProcessingException {
        JsonNode document = json("{'a':{'b':1}}");
        JsonNode patch = json(
                "[{'op':'add','path':'/c','value':{}},{'op':'add','path':'/c/d','value':1},{'op':'remove','path':'/a/b'}]");

        JsonPatch.apply(document, patch);

        assertThat(document).isEqualTo(json("{'a':{'b':1}}"));
        assertThat(patch.at("/0/value")).isEqualTo(json("{}"));
        assertThat(JsonPatch.apply(NullNode.getInstance(), json("[]"))).contains(NullNode.getInstance());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return ExactJson.parse(text.replace('\'', '"'));
    }

    /** Each moves all that is behind it. */
    @Test
    void movesNoLongListVeryOften() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, 900_000).forEach(list::add);
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, 3_000).forEach(i -> patch.addObject().put("op", "remove").put("path", "/0"));

        assertThat(JsonPatch.apply(list, patch)).isEmpty();
    }
}
