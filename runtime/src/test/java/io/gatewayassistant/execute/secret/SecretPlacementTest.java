package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.json;
import static io.gatewayassistant.execute.secret.RulesRig.COLLECTION;
import static io.gatewayassistant.execute.secret.RulesRig.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.fence.Approach;
import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.spi.Access;

/** A secret goes into the same field of a thing of the same kind, where that field is a secret, and nowhere else. */
class SecretPlacementTest {

    private final RulesRig rig = new RulesRig();

    @Test
    void putsASecretIntoTheSameFieldOfAThingOfTheSameKind() {
        SecretRules.Verdict verdict = rig.check(HttpVerb.PUT, ITEM,
                "{\"id\":\"b\",\"url\":\"https://b.example\",\"login\":{\"secret\":\"HANDLE\"}}");

        assertThat(verdict.refusal()).isEmpty();
        assertThat(verdict.placement().isEmpty()).isFalse();
        assertThat(rig.check(HttpVerb.PUT, ITEM, "{}").placement().isEmpty()).isTrue();
        assertThat(verdict.placement().filled()).isEqualTo(
                json("{\"id\":\"b\",\"url\":\"https://b.example\",\"login\":{\"secret\":\"CANARY-1\"}}"));
        assertThat(verdict.placement().placed())
                .containsExactly(new Placed(rig.handle, "keys a: login.secret", "keys b: login.secret"));
    }

    @Test
    void putsASecretInByAnyPatch() {
        assertThat(rig.check(HttpVerb.PATCH, ITEM, "{\"login\":{\"secret\":\"HANDLE\"}}").refusal()).isEmpty();
        SecretRules.Verdict patch = rig.check(HttpVerb.PATCH, ITEM,
                "[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"HANDLE\"}]");

        assertThat(patch.refusal()).isEmpty();
        assertThat(patch.placement().filled()).isEqualTo(
                json("[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"CANARY-1\"}]"));
    }

    @Test
    void putsASecretIntoAnyPlaceOfAList() {
        String other = rig.thread.item("{\"id\":\"a\",\"logins\":[{\"secret\":\"CANARY-4\"}]}").at("/logins/0/secret").asText();
        rig.current = new Current.Found(json("{\"id\":\"b\",\"logins\":[{},{}]}"));
        String patch = "[{\"op\":\"add\",\"path\":\"/logins/1/secret\",\"value\":\"OTHER\"},"
                + "{\"op\":\"add\",\"path\":\"/logins/-\",\"value\":{\"secret\":\"OTHER\"}}]";

        assertThat(rig.check(HttpVerb.PATCH, ITEM, patch.replace("OTHER", other)).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"description\":\"HANDLE\"}", "{\"secret\":\"HANDLE\"}", "{\"login\":{\"name\":\"HANDLE\"}}",
            "{\"login\":\"HANDLE\"}", "{\"login\":{\"secret\":{\"secret\":\"HANDLE\"}}}",
            "{\"metadata\":{\"login.secret\":\"x HANDLE\"}}",
            "{\"login\":{\"secret\":\"x HANDLE\"}}", "{\"login\":{\"secret\":\"HANDLEHANDLE\"}}",
            "{\"login\":{\"HANDLE\":\"x\"}}",
            "{\"login\":{\"secret\":\"{{secret:a.login.secret.aaaaaaaaaa}}\"}}", "{\"login\":{\"secret\":\"{{secret:\"}}",
            "[{\"op\":\"add\",\"path\":\"/description\",\"value\":\"HANDLE\"}]",
            "[{\"op\":\"test\",\"path\":\"/x\",\"value\":\"HANDLE\"}]",
            "[{\"op\":\"add\",\"path\":\"/HANDLE\",\"value\":\"x\"}]", "[\"HANDLE\"]", "\"HANDLE\"" })
    void refusesEveryOtherPlace(String body) {
        assertThat(rig.check(HttpVerb.PATCH, ITEM, body).refusal()).isPresent();
        assertThat(rig.check(HttpVerb.PUT, ITEM, body).refusal()).isPresent();
    }

    @Test
    void takesAListOfChangesForOneInPatchesOnly() {
        String body = "[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"HANDLE\"}]";
        rig.current = new Current.Found(json("{}"));

        assertThat(rig.check(HttpVerb.PUT, ITEM, body).refusal()).isPresent();
        assertThat(rig.check(HttpVerb.POST, COLLECTION, body).refusal()).isPresent();
    }

    @Test
    void refusesAnotherKind() {
        SecretRules.Verdict verdict = rig.check(HttpVerb.PATCH, "/apis/others/{id}", "{\"login\":{\"secret\":\"HANDLE\"}}");

        assertThat(verdict.refusal().orElseThrow()).contains("keys.login.secret", "others.login.secret");
    }

    @Test
    void refusesAHandleOfAnotherThread() {
        SecretRules.Verdict verdict = rig.rules.check(rig.approach(HttpVerb.PATCH, ITEM, "{\"login\":{\"secret\":\"HANDLE\"}}"),
                new SecretVault(), path -> rig.current);

        assertThat(verdict.refusal().orElseThrow()).contains("not known in this thread");
    }

    @Test
    void allowsPairsThatTheHostLists() {
        rig.rules = new SecretRules(SecretNames.builtIn(), SecretPairs.of(List.of("keys.login.secret -> others.password")));

        assertThat(rig.check(HttpVerb.PATCH, "/apis/others/{id}", "{\"password\":\"HANDLE\"}").refusal()).isEmpty();
        assertThat(rig.check(HttpVerb.PATCH, "/apis/others/{id}", "{\"name\":\"HANDLE\"}").refusal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT | {\"id\":\"b\",\"env\":[{\"name\":\"NOTE\",\"value\":\"ENV\"}]}",
            "PUT | {\"id\":\"b\",\"env\":{\"value\":\"ENV\"}}",
            "PATCH | {\"env\":[{\"name\":\"NOTE\",\"value\":\"ENV\"}]}",
            "PATCH | [{\"op\":\"add\",\"path\":\"/env/0/value\",\"value\":\"ENV\"}]",
            "PATCH | [{\"op\":\"add\",\"path\":\"/env/1/value\",\"value\":\"ENV\"},"
                    + "{\"op\":\"replace\",\"path\":\"/env/1/name\",\"value\":\"NOTE\"}]" })
    void refusesAPlaceWhereNothingTellsThatItIsASecret(String call) {
        String other = rig.thread.item("{\"id\":\"a\",\"env\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}]}")
                .at("/env/0/value").asText();
        rig.current = new Current.Found(json("{\"id\":\"b\",\"env\":[{\"name\":\"NOTE\"},{\"name\":\"MY_PASSWORD\"}]}"));
        String[] parts = call.replace("ENV", other).split(" \\| ");

        assertThat(rig.check(HttpVerb.valueOf(parts[0]), ITEM, parts[1]).refusal().orElseThrow())
                .contains("nothing tells that it is one");
        assertThat(
                rig.check(HttpVerb.POST, COLLECTION, "{\"env\":[{\"name\":\"NOTE\",\"value\":\"" + other + "\"}]}").refusal())
                .isPresent();
        assertThat(rig.check(HttpVerb.PUT, ITEM, "{\"env\":[{\"name\":\"X_PASSWORD\",\"value\":\"" + other + "\"}]}").refusal())
                .isEmpty();
        assertThat(rig.check(HttpVerb.PATCH, ITEM, "[{\"op\":\"add\",\"path\":\"/env/1/value\",\"value\":\"" + other + "\"}]")
                .refusal()).isEmpty();
        rig.current = new Current.Absent();
        assertThat(rig.check(HttpVerb.PUT, ITEM, "{\"env\":[{\"name\":\"NOTE\",\"value\":\"" + other + "\"}]}").refusal())
                .isPresent();
        assertThat(rig.check(HttpVerb.PUT, ITEM, "{\"env\":[{\"name\":\"X_PASSWORD\",\"value\":\"" + other + "\"}]}").refusal())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"op\":\"replace\",\"path\":\"/env/0/name\",\"value\":\"NOTE\"}]",
            "[{\"op\":\"remove\",\"path\":\"/env/0/name\"}]",
            "[{\"op\":\"move\",\"from\":\"/env/0/name\",\"path\":\"/title\"}]",
            "[{\"op\":\"copy\",\"from\":\"/id\",\"path\":\"/env/0/name\"}]",
            "{\"one\":{\"name\":\"NOTE\"}}", "{\"one\":{\"name\":null}}", "{\"jwk\":{\"kty\":null}}" })
    void refusesAPatchThatLeavesASecretWithoutTheNameThatTells(String patch) {
        rig.current = new Current.Found(
                rig.thread.item("{\"id\":\"b\",\"env\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}],"
                        + "\"one\":{\"name\":\"MY_TOKEN\",\"value\":\"CANARY\"},\"jwk\":{\"kty\":\"oct\",\"k\":\"CANARY\"}}"));

        assertThat(rig.check(HttpVerb.PATCH, ITEM, patch).refusal()).isPresent();
        assertThat(rig.check(HttpVerb.PATCH, ITEM, "{\"name\":\"other\",\"one\":{\"name\":\"OTHER_TOKEN\"}}").refusal())
                .isEmpty();
    }

    @Test
    void refusesAPatchThatDoesNotApply() {
        String patch = "[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"HANDLE\"},{\"op\":\"remove\",\"path\":\"/no\"}]";

        assertThat(rig.check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("does not apply");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        String body = "{\"login\":{\"secret\":\"HANDLE\"}}";
        rig.current = new Current.Unreadable("the admin API answered 500");
        assertThat(rig.check(HttpVerb.PATCH, ITEM, body).refusal().orElseThrow()).contains("500");
        rig.current = new Current.NoOperation();
        assertThat(rig.check(HttpVerb.PUT, ITEM, body).refusal()).isPresent();
        rig.current = new Current.Absent();
        assertThat(rig.check(HttpVerb.PATCH, ITEM, body).refusal()).isPresent();
    }

    @Test
    void tellsThePersonWhichNewThingASecretGoesTo() {
        String name = rig.thread.item("{\"id\":\"a\",\"name\":\"password=CANARY-3\"}").path("name").asText();

        assertThat(destination("{\"id\":\"k1\",\"login\":{\"secret\":\"HANDLE\"}}")).isEqualTo("keys k1 (new): login.secret");
        assertThat(destination("{\"name\":\"copy\",\"login\":{\"secret\":\"HANDLE\"}}"))
                .isEqualTo("keys copy (new): login.secret");
        assertThat(destination("{\"login\":{\"secret\":\"HANDLE\"}}")).isEqualTo("keys (new): login.secret");
        assertThat(destination("{\"name\":\"" + name + "\"}")).isEqualTo("keys (new): name");
    }

    private String destination(String body) {
        return rig.check(HttpVerb.POST, COLLECTION, body).placement().placed().getFirst().to();
    }

    @ParameterizedTest
    @CsvSource({ "/v1/{kind}/{id}, /v1/keys/a, /v1/keys/b, /v1/notes/b", "/{kind}/{id}, /keys/a, /keys/b, /notes/b",
            "/apis/{group}/{version}/{kind}/{id}, /apis/g/v1/keys/a, /apis/g/v1/keys/b, /apis/h/v1/keys/b",
            "/v1/{kind}/{id}, /v1/keys/a, /v1/keys/b, /v1/Keys/b" })
    void takesTheKindFromThePathWhereItIsAParameter(String template, String from, String same, String other) {
        String secret = tokenOf(template, from);
        String body = "{\"token\":\"" + secret + "\"}";

        SecretRules.Verdict allowed = rig.check(HttpVerb.PATCH, template, same, body);
        SecretRules.Verdict refused = rig.check(HttpVerb.PATCH, template, other, body);

        assertThat(allowed.refusal()).isEmpty();
        assertThat(allowed.placement().placed()).containsExactly(new Placed(secret, "keys a: token", "keys b: token"));
        assertThat(refused.refusal().orElseThrow()).contains("same kind");
    }

    /** Its last word is the same for things of all kinds. */
    @ParameterizedTest
    @CsvSource({ "/v1/{kind}/{id}/access, /v1/keys/a/access, /v1/keys/b/access, /v1/notes/b/access",
            "/{kind}/access, /keys/access, /keys/access, /notes/access",
            "/v1/{kind}/_defaults, /v1/keys/_defaults, /v1/keys/_defaults, /v1/notes/_defaults",
            "/v1/{group}.{kind}/{id}/access, /v1/g.keys/a/access, /v1/g.keys/b/access, /v1/g.notes/b/access",
            "/v1/{kind}/{id}.json, /v1/keys/a.json, /v1/keys/b.json, /v1/notes/b.json" })
    void takesTheKindFromThePathOfAPartOfAThing(String template, String from, String same, String other) {
        String body = "{\"token\":\"" + tokenOf(template, from) + "\"}";

        assertThat(rig.check(HttpVerb.PATCH, template, same, body).refusal()).isEmpty();
        assertThat(rig.check(HttpVerb.PATCH, template, other, body).refusal().orElseThrow()).contains("same kind");
    }

    /** The handle of a secret that was read there. */
    private String tokenOf(String template, String path) {
        rig.current = new Current.Found(json("{\"id\":\"b\"}"));
        CalledOperation read = new CalledOperation(RulesRig.operation(HttpVerb.GET, template), path);
        return rig.thread.redactor.redact(json("{\"id\":\"a\",\"token\":\"CANARY-3\"}"), read, rig.thread.vault).path("token")
                .asText();
    }

    /** Looking for each of them by itself takes a minute, and ten minutes for as many as a body has room for. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comparesManyHandlesInOneBody() {
        String body = "{\"login\":{\"secret\":[" + "\"HANDLE\",".repeat(6_000) + "\"HANDLE\"]},\"x\":["
                + "\"a\",".repeat(60_000) + "0]}";

        SecretRules.Verdict verdict = rig.check(HttpVerb.POST, COLLECTION, body);

        assertThat(verdict.refusal()).isEmpty();
        assertThat(verdict.placement().placed()).hasSize(1);
    }

    @Test
    void refusesHandlesInUrls() {
        Approach inPath = new Approach(RulesRig.operation(HttpVerb.GET, ITEM), HttpVerb.GET, Access.READ, "/apis/keys/x", null,
                List.of(List.of("apis", "keys", rig.handle.toLowerCase(Locale.ROOT))), List.of(), null, "");
        Approach inQuery = new Approach(RulesRig.operation(HttpVerb.GET, COLLECTION), HttpVerb.GET, Access.READ, COLLECTION,
                "name=x", List.of(List.of("apis", "keys")), List.of("x " + rig.handle), null, "");

        assertThat(rig.check(inPath).refusal().orElseThrow()).contains("url");
        assertThat(rig.check(inQuery).refusal().orElseThrow()).contains("url");
    }

    @Test
    void restoresATextThatHoldsASecretAsAWholeAndNotChanged() {
        JsonNode shown = rig.thread.item("{\"id\":\"a\",\"proxy\":\"https://user:CANARY-3@proxy.example\"}");
        rig.current = new Current.Found(shown);
        String text = shown.path("proxy").asText();

        Optional<String> same = rig.check(HttpVerb.PUT, ITEM, shown.toString()).refusal();
        Optional<String> other = rig.check(HttpVerb.PUT, ITEM, shown.toString().replace("proxy.example", "evil.example"))
                .refusal();

        assertThat(text).startsWith("https://user:{{secret:").doesNotContain("CANARY");
        assertThat(same).isEmpty();
        assertThat(other.orElseThrow()).contains("part of a longer text");
    }
}
