package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.execute.call.CallRules;
import io.gatewayassistant.execute.call.HeaderPolicy;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.call.ResolvedCall;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.settings.BodyMismatch;
import io.gatewayassistant.spi.Access;

/** What a person approves is the canonical form of a call: whatever makes it another call makes another form. */
class MatchedCallTest {

    private static final String CALL = "{\"method\":\"PUT\",\"url\":\"/apis/things/1?q=x\",\"headers\":{\"If-Match\":\"a\",\"Prefer\":\"b\"},"
            + "\"body\":{\"a\":1}}";

    private static final int MOST = 8192;

    @AutoClose
    private final Rig rig = new Rig();

    @ParameterizedTest
    @ValueSource(strings = { "PUT > PATCH", "things/1 > things/2", "q=x > q=y", "q=x > r=x",
            "\"a\",\"Prefer\" > \"c\",\"Prefer\"",
            "If-Match > If-None-Match", "{\"a\":1} > {\"a\":2}", ",\"body\":{\"a\":1} > " })
    void isAnotherCallWithAnything(String change) {
        String[] parts = change.split(" > ", -1);

        assertThat(canonical(CALL.replace(parts[0], parts[1]), Map.of())).isNotEqualTo(canonical(CALL, Map.of()));
    }

    @Test
    void isAnotherCallWhenItDoesSomethingElse() {
        assertThat(canonical(CALL, Map.of("PUT-/apis/things/{id}", Access.DELETE))).isNotEqualTo(canonical(CALL, Map.of()));
    }

    @Test
    void isTheSameCallInAnotherSpelling() {
        String other = "{\"body\":{ \"a\" : 1 },\"headers\":{\"PREFER\":\"b\",\"if-match\":\" a \"},\"url\":\"/%61pis/things/1?q=%78\","
                + "\"method\":\" put\",\"name\":\"x\"}";

        assertThat(canonical(other, Map.of())).isEqualTo(canonical(CALL, Map.of()));
    }

    @Test
    void tellsTheHeadersThatAreSent() {
        MatchedCall call = matched(CALL.replace("Prefer", "Host"), Map.of());

        assertThat(call.header("if-match")).contains("a");
        assertThat(call.header("host")).isEmpty();
        assertThat(call.leftOut()).containsExactly("host");
    }

    @Test
    void isReadAtTheAddressThatItIsSentTo() {
        assertThat(ResolvedCall.reading("/%61pis/things/1?q=x").path()).isEqualTo("/apis/things/1");
    }

    @Test
    void namesTheNearestOperationsWhereItIsNone() {
        String call = CALL.replace("things/1", "thing/1");

        assertThatThrownBy(() -> matched(call, Map.of())).hasMessageContaining("; the nearest are: PUT /apis/things/{id}; ")
                .hasMessageEndingWith("; use search to find others");
        rig.operations.clear();
        assertThatThrownBy(() -> matched(call, Map.of())).hasMessageEndingWith("of the catalog; use search to find it");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\u001f", "\\u007f", "\\u00e9" })
    void hasHeadersOfOneLineOfPlainText(String character) {
        assertThat(matched(CALL.replace("\"b\"", "\"b ~\""), Map.of()).header("prefer")).contains("b ~");
        assertThatThrownBy(() -> matched(CALL.replace("\"b\"", "\"b" + character + "c\""), Map.of()))
                .hasMessageContaining("one line of plain ASCII");
    }

    @Test
    void hasHeadersAndAnAddressThatFitIntoTheLimits() {
        String header = CALL.replace("\"b\"", "\"" + "b".repeat(4000) + "\"");
        String address = CALL.replace("/apis/things/1", "/apis/things/" + "1".repeat(8000 - "/apis/things/?q=x".length()));

        assertThat(matched(header, Map.of()).header("prefer").orElseThrow()).hasSize(4000);
        assertThat(matched(address, Map.of()).pathAndQuery()).hasSize(8000);
        assertThatThrownBy(() -> matched(header.replace("bb\"", "bbb\""), Map.of())).hasMessageContaining("longer than 4000");
        assertThatThrownBy(() -> matched(address.replace("q=x", "q=xx"), Map.of())).hasMessageContaining("longer than 8000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "X-Assistant-Run", "x_assistant_user" })
    void hasNoHeaderThatTellsWhoCalls(String header) {
        assertThatThrownBy(() -> matched(CALL.replace("Prefer", header), Map.of())).hasMessageContaining("set by the server");
    }

    @Test
    void hasABodyThatFitsIntoTheLimit() {
        String fits = "\"" + "x".repeat(MOST - 2) + "\"";

        assertThat(matched(CALL.replace("{\"a\":1}", fits), Map.of()).json()).isNotNull();
        assertThatThrownBy(() -> matched(CALL.replace("{\"a\":1}", fits.replace("\"x", "\"xx")), Map.of()))
                .hasMessageContaining("larger than 8 KB");
    }

    @Test
    void hasTextsThatFitIntoTheLimitOnceTheirReferencesArePutIn() {
        Answers answers = new Answers(MOST);
        answers.put("a", new CallOutcome.Answered(200, Map.of(), new CallOutcome.Content.Text("x".repeat(MOST))));

        assertThatThrownBy(() -> ResolvedCall.of(Rig.json(CALL.replace("{\"a\":1}", "{\"a\":\"y${a.body}\"}")), answers))
                .hasMessageContaining("longer than 8 KB");
    }

    private byte[] canonical(String request, Map<String, Access> access) {
        return matched(request, access).canonical();
    }

    private MatchedCall matched(String request, Map<String, Access> access) {
        try (Catalog catalog = Catalog.of(rig.operations)) {
            return MatchedCall.of(ResolvedCall.of(Rig.json(request), new Answers(MOST)), catalog,
                    new CallRules(new HeaderPolicy(Set.of()), source -> BodyMismatch.REFUSE, access));
        }
    }
}
