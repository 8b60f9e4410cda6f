package io.gatewayassistant.execute.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.json.ExactJson;

class SelectionTest {

    private static final JsonNode ANSWER = json("""
            {"status": 200, "headers": {"etag": "x"}, "body": [
              {"id": "a", "name": "A", "enabled": false, "size": 9007199254740993, "price": 1.10},
              {"id": "b", "name": "B", "enabled": true, "size": 2, "price": 2.00}]}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "body[?enabled==`false`].{id: id, name: name} | [{\"id\":\"a\",\"name\":\"A\"}]",
            "length(body)                                 | 2",
            "body[?name=='B'].id                          | [\"b\"]",
            "body[].[id,price]                            | [[\"a\",1.10],[\"b\",2.00]]",
            "{n: length(body), tag: headers.etag}         | {\"n\":2,\"tag\":\"x\"}",
            "body[0].size                                 | 9007199254740993",
            "body[?contains(['a', 'c'], id)].name         | [\"A\"]",
            "sort_by(body, &price)[-1].id                 | \"b\"",
            "body[9].id                                   | null",
            "body[?name=='it is ==true'].id               | []" })
    void selectsWhatTheExpressionSays(String expression, String selected) {
        assertThat(ExactJson.write(Selection.parse(expression).from(ANSWER))).isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "body[                   | at position 5",
            "body[?enabled=false]    | at position",
            "nothing(body)           | unknown function \"nothing\"",
            "sort_by(body)           | expected 2 but was 1",
            "body[?enabled==false]   | write the literal as `false`",
            "body[?owner != null]    | write the literal as `null`",
            "body[?name==\"B\"]      | write a text as 'B'",
            "body[?id==1]            | literals as `1`",
            "body[99999999999]       | an index is too large",
            "${a.body}               | write JMESPath on {status, headers, body}" })
    void saysHowToMendWhatItCannotRead(String expression, String advice) {
        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> Selection.parse(expression))
                .satisfies(bad -> assertThat(bad.reason()).contains(advice).hasSizeLessThan(500)
                        .doesNotContain("Unable to compile", "expecting {"));
    }

    @ParameterizedTest
    @MethodSource
    void readsWhatIsJustNotTooLongOrTooDeep(String expression) {
        assertThat(Selection.parse(expression)).hasToString(expression);
        assertThatThrownBy(() -> Selection.parse("[a, " + expression + "]")).isInstanceOf(BadSelection.class);
    }

    static List<String> readsWhatIsJustNotTooLongOrTooDeep() {
        return List.of("a".repeat(Selection.MAX_LENGTH),
                "(".repeat(Selection.MAX_DEPTH) + "a" + ")".repeat(Selection.MAX_DEPTH));
    }

    @Test
    void countsOnlyBracketsWithinBrackets() {
        assertThat(Selection.parse("a" + "[0]".repeat(100))).isNotNull();
    }

    @Test
    void saysWhichTypeDoesNotFit() {
        Selection sorted = Selection.parse("sort_by(body, &enabled)");

        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> sorted.from(ANSWER))
                .satisfies(bad -> assertThat(bad.reason()).contains("expected number or string but was boolean"));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("long", "a".repeat(1_001)),
                arguments("long literal", "`\"" + "x".repeat(100_000) + "\"`"),
                arguments("deep parentheses", "(".repeat(200) + "a" + ")".repeat(200)),
                arguments("deep lists", "[".repeat(300)),
                arguments("deep objects", "{a:".repeat(250)),
                arguments("deep literal", "`" + "[".repeat(499) + "]".repeat(499) + "`"),
                arguments("deep filters", "body" + "[?a".repeat(100)),
                arguments("deep functions", "not_null(".repeat(100) + "a" + ")".repeat(100)),
                arguments("lists twice", chain("[@,@]", 150)),
                arguments("flat lists twice", chain("[@,@][]", 120)),
                arguments("lists ten times", chain("[@,@,@,@,@,@,@,@,@,@]", 45)),
                arguments("objects twice", chain("{a:@,b:@}", 90)),
                arguments("texts twice", chain("join('',[to_string(@),to_string(@)])", 25)),
                arguments("escapes of escapes", chain("to_string([@])", 60)),
                arguments("map twice", "map(&[@,@][],".repeat(25) + "body" + ")".repeat(25)),
                arguments("values twice", chain("values({a:@,b:@})", 50)),
                arguments("merged twice", chain("{a:@,b:merge(@,{c:@})}", 40)),
                arguments("products", chain("body[*].[@,@,@,@,@,@][]|{body:@}", 29)),
                arguments("arrays twice", chain("to_array([@,@])[]", 50)),
                arguments("compared with itself", "{x:[@,@,@,@,@,@,@,@,@,@,@,@]}|" + chain("{x:[x,x,x,x,x]}", 9)
                        + "|" + "[x==x,x==x,x==x,x==x,x==x,x==x]"),
                arguments("backwards", chain("reverse([@,@][])", 55)),
                arguments("sorted", chain("sort_by([@,@][],&to_string(@))", 30)),
                arguments("nearly the same text, from each place on",
                        "'aaaaaaaaaa'|" + "join('',[@,@,@,@,@,@,@,@,@,@])|".repeat(4)
                                + "contains(join('',[@,@,@]),join('',[@,'b']))"));
    }

    private static String chain(String step, int times) {
        return (step + "|").repeat(times) + "@";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(10)
    void endsWhatWouldNotEnd(String what, String expression) {
        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> Selection.parse(expression).from(ANSWER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', value = { "!;999;a", "a.;499;a", "a||;333;a", "a&&!;249;a", "a==;333;a",
            "[@].;249;[@]", "*.;499;*", "a|;499;a", "a[];249;", "body[*]|;124;@", "-;999;", "\\;999;", "`;999;", "&;999;a",
            "';999;",
            "\";999;", "é;999;", "@;999;", "$;999;", "a<;499;a" })
    @Timeout(10)
    void comesToAnEndOnWhateverIsRepeated(String step, int times, String end) {
        String expression = step.repeat(times) + (end == null ? "" : end);

        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> {
            Selection.parse(expression.substring(0, Math.min(Selection.MAX_LENGTH, expression.length()))).from(ANSWER);
            throw new BadSelection("it came to an end");
        });
    }

    @Test
    void saysWhatToDoWhereTheLibraryTurnsNothingRound() {
        assertThatExceptionOfType(BadSelection.class)
                .isThrownBy(() -> Selection.parse("body[::-1]").from(json("{\"body\":[]}")))
                .satisfies(bad -> assertThat(bad.reason()).contains("reverse()"));
        assertThat(Selection.parse("reverse(body)").from(json("{\"body\":[]}"))).isEmpty();
    }

    @Test
    @Timeout(20)
    void affordsOrdinaryExpressionsOnTheLargestAnswers() {
        JsonNode large = json("{\"status\":200,\"headers\":{},\"body\":["
                + "{\"id\":\"x\",\"name\":\"some name\",\"enabled\":false,\"tags\":[1,2,3]},".repeat(35_000) + "{}]}");

        JsonNode selected = Selection.parse("sort_by(body[?enabled==`false` && contains(name, 'some')], &name)[].{id: id, n: "
                + "length(tags)} | [:3]").from(large);

        assertThat(selected).hasSize(3).allSatisfy(element -> assertThat(element.path("n").asInt()).isEqualTo(3));
    }

    @Test
    void looksForALongWordInALongText() {
        JsonNode large = json("{\"body\":{\"log\":\"" + "all is well. ".repeat(100_000) + "\"}}");

        assertThat(Selection.parse("contains(body.log, 'all is well, but " + "not ".repeat(50) + "here')").from(large))
                .isEqualTo(json("false"));
        assertThat(Selection.parse("contains(body.log, 'well. all')").from(large)).isEqualTo(json("true"));
    }

    @Test
    void refusesToSelectMoreThanAnybodyCouldRead() {
        JsonNode large = json("{\"body\":[" + "\"0123456789012345678901234567890123456789\",".repeat(60_000) + "1]}");

        assertThatExceptionOfType(BadSelection.class).isThrownBy(() -> Selection.parse("[body, body]").from(large))
                .satisfies(bad -> assertThat(bad.reason()).contains("select fewer fields"));
    }

    private static JsonNode json(String text) {
        try {
            return ExactJson.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
