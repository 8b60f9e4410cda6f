package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.fence.Approach;
import io.gatewayassistant.execute.fence.Current;
import io.gatewayassistant.spi.Access;

class SecretRulesTest {

    private static final String ITEM = "/apis/keys/{id}";
    private static final String COLLECTION = "/apis/keys";

    private final Redacting thread = new Redacting();
    private final String handle = thread
            .item("{\"id\":\"a\",\"url\":\"https://idp.example\",\"login\":{\"secret\":\"CANARY-1\"}}")
            .at("/login/secret").asText();
    private SecretRules rules = new SecretRules(SecretNames.builtIn(), SecretPairs.of(List.of()));
    private Current current = new Current.Found(
            thread.item("{\"id\":\"b\",\"url\":\"https://b.example\",\"login\":{\"secret\":\"CANARY-2\"}}"));

    @Test
    void putsASecretIntoTheSameFieldOfAThingOfTheSameKind() {
        SecretRules.Verdict verdict = check(HttpVerb.PUT, ITEM,
                "{\"id\":\"b\",\"url\":\"https://b.example\",\"login\":{\"secret\":\"HANDLE\"}}");

        assertThat(verdict.refusal()).isEmpty();
        assertThat(verdict.placement().isEmpty()).isFalse();
        assertThat(check(HttpVerb.PUT, ITEM, "{}").placement().isEmpty()).isTrue();
        assertThat(verdict.placement().filled()).isEqualTo(
                json("{\"id\":\"b\",\"url\":\"https://b.example\",\"login\":{\"secret\":\"CANARY-1\"}}"));
        assertThat(verdict.placement().placed())
                .containsExactly(new Placed(handle, "keys a: login.secret", "keys b: login.secret"));
    }

    @Test
    void putsASecretInByAnyPatch() {
        assertThat(check(HttpVerb.PATCH, ITEM, "{\"login\":{\"secret\":\"HANDLE\"}}").refusal()).isEmpty();
        SecretRules.Verdict patch = check(HttpVerb.PATCH, ITEM,
                "[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"HANDLE\"}]");

        assertThat(patch.refusal()).isEmpty();
        assertThat(patch.placement().filled()).isEqualTo(
                json("[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"CANARY-1\"}]"));
    }

    @Test
    void putsASecretIntoAnyPlaceOfAList() {
        String other = thread.item("{\"id\":\"a\",\"logins\":[{\"secret\":\"CANARY-4\"}]}").at("/logins/0/secret").asText();
        current = new Current.Found(json("{\"id\":\"b\",\"logins\":[{},{}]}"));
        String patch = "[{\"op\":\"add\",\"path\":\"/logins/1/secret\",\"value\":\"OTHER\"},"
                + "{\"op\":\"add\",\"path\":\"/logins/-\",\"value\":{\"secret\":\"OTHER\"}}]";

        assertThat(check(HttpVerb.PATCH, ITEM, patch.replace("OTHER", other)).refusal()).isEmpty();
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
        assertThat(check(HttpVerb.PATCH, ITEM, body).refusal()).isPresent();
        assertThat(check(HttpVerb.PUT, ITEM, body).refusal()).isPresent();
    }

    @Test
    void takesAListOfChangesForOneInPatchesOnly() {
        String body = "[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"HANDLE\"}]";
        current = new Current.Found(json("{}"));

        assertThat(check(HttpVerb.PUT, ITEM, body).refusal()).isPresent();
        assertThat(check(HttpVerb.POST, COLLECTION, body).refusal()).isPresent();
    }

    @Test
    void refusesAnotherKind() {
        SecretRules.Verdict verdict = rules.check(
                approach(HttpVerb.PATCH, "/apis/others/{id}", "{\"login\":{\"secret\":\"HANDLE\"}}"), thread.vault,
                path -> current);

        assertThat(verdict.refusal().orElseThrow()).contains("keys.login.secret", "others.login.secret");
    }

    @Test
    void refusesAHandleOfAnotherThread() {
        SecretRules.Verdict verdict = rules.check(approach(HttpVerb.PATCH, ITEM, "{\"login\":{\"secret\":\"HANDLE\"}}"),
                new SecretVault(), path -> current);

        assertThat(verdict.refusal().orElseThrow()).contains("not known in this thread");
    }

    @Test
    void allowsPairsThatTheHostLists() {
        rules = new SecretRules(SecretNames.builtIn(), SecretPairs.of(List.of("keys.login.secret -> others.password")));

        assertThat(rules.check(approach(HttpVerb.PATCH, "/apis/others/{id}", "{\"password\":\"HANDLE\"}"), thread.vault,
                path -> current).refusal()).isEmpty();
        assertThat(rules.check(approach(HttpVerb.PATCH, "/apis/others/{id}", "{\"name\":\"HANDLE\"}"), thread.vault,
                path -> current).refusal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"url\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}",
            "{\"URL\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}",
            "{\"url\":null,\"login\":{\"secret\":\"HANDLE\"}}",
            "{\"login\":{\"secret\":\"HANDLE\",\"note\":\"//evil.example/x\"}}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"port\":1}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"targets\":[{\"name\":\"evil\"}]}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"10.0.0.1\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"evil.example:443\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"[::1]:80\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"mail\":\"me@evil.example\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"smtpHost\":\"evil\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"m\":{\"evil.example\":1}}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"www.evil.example./x\"}",
            "{\"login\":{\"secret\":\"HANDLE\"},\"x\":\"ftp://evil\"}" })
    void refusesANewAddressInTheSameWrite(String body) {
        assertThat(check(HttpVerb.PATCH, ITEM, body).refusal().orElseThrow()).contains("address");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a.", "a-", "1:", "a@a ", "//" })
    void looksForAddressesInTextsOfAnyLength(String part) {
        String body = "{\"login\":{\"secret\":\"HANDLE\"},\"note\":\"" + part.repeat(20_000) + " !\"}";

        assertThat(check(HttpVerb.PATCH, ITEM, body).refusal()).isEmpty();
    }

    @Test
    void namesTheAddressesThatWouldChangeAndNoOthers() {
        SecretRules.Verdict verdict = check(HttpVerb.PUT, ITEM,
                "{\"id\":\"b\",\"url\":\"https://b.example\",\"host\":\"evil\",\"login\":{\"secret\":\"HANDLE\"}}");

        assertThat(verdict.refusal().orElseThrow()).contains("changes /host; write");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT | {\"id\":\"b\",\"env\":[{\"name\":\"NOTE\",\"value\":\"ENV\"}]}",
            "PUT | {\"id\":\"b\",\"env\":{\"value\":\"ENV\"}}",
            "PATCH | {\"env\":[{\"name\":\"NOTE\",\"value\":\"ENV\"}]}",
            "PATCH | [{\"op\":\"add\",\"path\":\"/env/0/value\",\"value\":\"ENV\"}]",
            "PATCH | [{\"op\":\"add\",\"path\":\"/env/1/value\",\"value\":\"ENV\"},"
                    + "{\"op\":\"replace\",\"path\":\"/env/1/name\",\"value\":\"NOTE\"}]" })
    void refusesAPlaceWhereNothingTellsThatItIsASecret(String call) {
        String other = thread.item("{\"id\":\"a\",\"env\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}]}")
                .at("/env/0/value").asText();
        current = new Current.Found(json("{\"id\":\"b\",\"env\":[{\"name\":\"NOTE\"},{\"name\":\"MY_PASSWORD\"}]}"));
        String[] parts = call.replace("ENV", other).split(" \\| ");

        assertThat(check(HttpVerb.valueOf(parts[0]), ITEM, parts[1]).refusal().orElseThrow())
                .contains("nothing tells that it is one");
        assertThat(check(HttpVerb.POST, COLLECTION, "{\"env\":[{\"name\":\"NOTE\",\"value\":\"" + other + "\"}]}").refusal())
                .isPresent();
        assertThat(check(HttpVerb.PUT, ITEM, "{\"env\":[{\"name\":\"X_PASSWORD\",\"value\":\"" + other + "\"}]}").refusal())
                .isEmpty();
        assertThat(check(HttpVerb.PATCH, ITEM, "[{\"op\":\"add\",\"path\":\"/env/1/value\",\"value\":\"" + other + "\"}]")
                .refusal()).isEmpty();
        current = new Current.Absent();
        assertThat(check(HttpVerb.PUT, ITEM, "{\"env\":[{\"name\":\"NOTE\",\"value\":\"" + other + "\"}]}").refusal())
                .isPresent();
        assertThat(check(HttpVerb.PUT, ITEM, "{\"env\":[{\"name\":\"X_PASSWORD\",\"value\":\"" + other + "\"}]}").refusal())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"op\":\"replace\",\"path\":\"/env/0/name\",\"value\":\"NOTE\"}]",
            "[{\"op\":\"remove\",\"path\":\"/env/0/name\"}]",
            "[{\"op\":\"move\",\"from\":\"/env/0/name\",\"path\":\"/title\"}]",
            "[{\"op\":\"copy\",\"from\":\"/id\",\"path\":\"/env/0/name\"}]",
            "{\"one\":{\"name\":\"NOTE\"}}", "{\"one\":{\"name\":null}}", "{\"jwk\":{\"kty\":null}}" })
    void refusesAPatchThatLeavesASecretWithoutTheNameThatTells(String patch) {
        current = new Current.Found(thread.item("{\"id\":\"b\",\"env\":[{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}],"
                + "\"one\":{\"name\":\"MY_TOKEN\",\"value\":\"CANARY\"},\"jwk\":{\"kty\":\"oct\",\"k\":\"CANARY\"}}"));

        assertThat(check(HttpVerb.PATCH, ITEM, patch).refusal()).isPresent();
        assertThat(check(HttpVerb.PATCH, ITEM, "{\"name\":\"other\",\"one\":{\"name\":\"OTHER_TOKEN\"}}").refusal()).isEmpty();
    }

    @Test
    void refusesAPatchThatDoesNotApply() {
        String patch = "[{\"op\":\"replace\",\"path\":\"/login/secret\",\"value\":\"HANDLE\"},{\"op\":\"remove\",\"path\":\"/no\"}]";

        assertThat(check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("does not apply");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        String body = "{\"login\":{\"secret\":\"HANDLE\"}}";
        current = new Current.Unreadable("the admin API answered 500");
        assertThat(check(HttpVerb.PATCH, ITEM, body).refusal().orElseThrow()).contains("500");
        current = new Current.NoOperation();
        assertThat(check(HttpVerb.PUT, ITEM, body).refusal()).isPresent();
        current = new Current.Absent();
        assertThat(check(HttpVerb.PATCH, ITEM, body).refusal()).isPresent();
    }

    @Test
    void createsAThingWithTheAddressesOfTheOneThatTheSecretIsOfAndNoOthers() {
        assertThat(check(HttpVerb.POST, COLLECTION,
                "{\"name\":\"copy\",\"url\":\"https://idp.example\",\"login\":{\"secret\":\"HANDLE\"}}")
                .refusal()).isEmpty();
        assertThat(check(HttpVerb.POST, COLLECTION, "{\"name\":\"copy\",\"login\":{\"secret\":\"HANDLE\"}}").refusal())
                .isEmpty();
        assertThat(check(HttpVerb.POST, COLLECTION,
                "{\"name\":\"copy\",\"url\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}")
                .refusal().orElseThrow()).contains("addresses").contains("/url");
        current = new Current.Absent();
        assertThat(check(HttpVerb.PUT, ITEM, "{\"url\":\"https://evil.example\",\"login\":{\"secret\":\"HANDLE\"}}").refusal())
                .isPresent();
    }

    @Test
    void tellsThePersonWhichNewThingASecretGoesTo() {
        String name = thread.item("{\"id\":\"a\",\"name\":\"password=CANARY-3\"}").path("name").asText();

        assertThat(destination("{\"id\":\"k1\",\"login\":{\"secret\":\"HANDLE\"}}")).isEqualTo("keys k1 (new): login.secret");
        assertThat(destination("{\"name\":\"copy\",\"login\":{\"secret\":\"HANDLE\"}}"))
                .isEqualTo("keys copy (new): login.secret");
        assertThat(destination("{\"login\":{\"secret\":\"HANDLE\"}}")).isEqualTo("keys (new): login.secret");
        assertThat(destination("{\"name\":\"" + name + "\"}")).isEqualTo("keys (new): name");
    }

    private String destination(String body) {
        return check(HttpVerb.POST, COLLECTION, body).placement().placed().getFirst().to();
    }

    @ParameterizedTest
    @ValueSource(strings = { "clientSecret=a", "clientSecret.prefix=a", "filter%5Bpassword%5D=a", "password_like=a%25",
            "sort=clientSecret",
            "orderBy=-login.secret", "filter=clientSecret%20eq%20%27a%27", "where=password%3E%27m%27", "p%61ssword=a",
            "q=clientSecret:a*", "search=name:x%20AND%20login.password~%5Ea", "expr=startswith(clientSecret,%27a%27)",
            "jsonpath=$[?(@.clientSecret=~/a.*/)]", "query=%7B%22token%22:%7B%22$regex%22:%22%5Ea%22%7D%7D",
            "condition=password%20LIKE%20%27a%25%27", "rsql=client_secret==a*", "q=secret%20in%20(%27a%27,%27b%27)",
            "q=password%20not%20like%20%27a%25%27", "q=password%20rlike%20%27a%27", "q=%27m%27%3Cpassword",
            "q=%27m%27%20le%20@.clientSecret", "q=contains(%27a%27,%20login.password)", "q=concat(%27a%27,password,%27b%27)",
            "q=(%27a%27,password)" })
    void refusesToSearchForSecrets(String query) {
        assertThat(rules.check(read(query), thread.vault, path -> current).refusal().orElseThrow()).contains("query parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"pass\\u0077ord\":{\"$regex\":\"^a\"}}", "[{\"client\\u0053ecret\":\"a*\"}]" })
    void refusesToSearchForSecretsByNamesInAnotherSpelling(String json) {
        String query = "q=" + URLEncoder.encode(json, StandardCharsets.UTF_8);

        assertThat(rules.check(read(query), thread.vault, path -> current).refusal().orElseThrow()).contains("searched for");
        assertThat(search(TextNode.valueOf(json).toString()).refusal().orElseThrow()).contains("searched for");
    }

    @ParameterizedTest
    @ValueSource(strings = { "name=a", "tokenType=jwt", "pageToken=a", "includeSecrets=true", "sort=name", "q=token",
            "maxTokens=5", "q=reset%20the%20password", "fields=id,clientSecret,name", "q=tokenUrl:https",
            "at=2026-01-01T10:00:00Z",
            "redirect=https://gateway.example/x", "q=reset,password,mail", "q=%27type%27:%27password%27", "q=type='password'",
            "q=%7B%22path%22:%22a%5C%5Cd%22%7D" })
    void allowsOtherSearches(String query) {
        assertThat(rules.check(read(query), thread.vault, path -> current).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"clientSecret\":\"a*\"}", "{\"query\":{\"wildcard\":{\"login.password\":\"a*\"}}}",
            "{\"filter\":\"clientSecret eq 'a'\"}", "[{\"field\":\"name\"},{\"where\":\"password like 'a%'\"}]",
            "{\"query\":\"{ keys(where: {clientSecret: {like: \\\"a\\\"}}) { id } }\"}", "\"token:a*\"" })
    void refusesBodiesOfSearchesForSecrets(String body) {
        assertThat(search(body).refusal().orElseThrow()).contains("cannot be searched for");
    }

    @Test
    @Timeout(20)
    void readsEachWordOfASearchOnce() {
        String word = "a".repeat(400_000);

        assertThat(search("{\"q\":\"" + word + "\"}").refusal()).isEmpty();
        assertThat(search("{\"q\":\"" + word + " 1password:x\"}").refusal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"name\":\"token\"}", "{\"query\":\"{ keys { id clientSecret } }\"}",
            "{\"withSecrets\":true,\"password\":null}", "{\"tokenType\":\"jwt\"}" })
    void allowsBodiesOfOtherSearches(String body) {
        assertThat(search(body).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"op\":\"copy\",\"from\":\"/login/secret\",\"path\":\"/description\"}]",
            "[{\"op\":\"move\",\"from\":\"/login\",\"path\":\"/metadata\"}]",
            "[{\"op\":\"copy\",\"from\":\"\",\"path\":\"/metadata\"}]",
            "[{\"op\":\"test\",\"path\":\"/login/secret\",\"value\":\"guess\"}]" })
    void refusesPatchesThatTellOfASecret(String patch) {
        assertThat(check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("compares, copies or moves");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[{\"op\":\"remove\",\"path\":\"/env/0\"},{\"op\":\"copy\",\"from\":\"/env/0/value\",\"path\":\"/description\"}]",
            "[{\"op\":\"remove\",\"path\":\"/env/0\"},{\"op\":\"test\",\"path\":\"/env/0/value\",\"value\":\"guess\"}]",
            "[{\"op\":\"add\",\"path\":\"/env/0\",\"value\":{}},{\"op\":\"move\",\"from\":\"/env/2/value\",\"path\":\"/name\"}]",
            "[{\"op\":\"COPY\",\"from\":\"/env/1/value\",\"path\":\"/description\"}]",
            "[{\"op\":\"copy\",\"from\":\"/env/1/value\",\"path\":\"/description\"},{\"op\":\"no path\"}]",
            "[{\"op\":\"copy\",\"from\":\"/env/1/value\",\"path\":\"/description\"},1]",
            "[{\"op\":\"copy\",\"from\":\"env/1/value\",\"path\":\"/description\"}]",
            "[{\"op\":\"add\",\"path\":\"/login/secret\",\"value\":\"HANDLE\"},{\"op\":\"copy\",\"from\":\"/id\",\"path\":\"/name\"}]" })
    void refusesPatchesThatMoveASecretToWhereNoneWas(String patch) {
        current = new Current.Found(thread.item("{\"id\":\"b\",\"env\":[{\"name\":\"A\",\"value\":\"a\"},"
                + "{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}]}"));

        assertThat(check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("compares, copies or moves");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"Op\":\"test\",\"path\":\"/login/secret\",\"value\":\"guess\"}]",
            "[{\"OP\":\"copy\",\"FROM\":\"/login/secret\",\"Path\":\"/description\"}]",
            "[{\"op\":\"add\",\"path\":\"/note\",\"value\":1,\"Op\":\"test\",\"Path\":\"/login/secret\"}]" })
    void refusesPatchesThatTellOfASecretToServersThatDoNotMindCase(String patch) {
        assertThat(check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("compares, copies or moves");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"id\":\"a\",\"patch\":[{\"op\":\"copy\",\"from\":\"/env/0/value\",\"path\":\"/note\"}]}]",
            "[{\"id\":\"a\",\"patch\":[{\"op\":\"test\",\"path\":\"/login/secret\",\"value\":\"guess\"}]}]",
            "{\"a\":[{\"op\":\"move\",\"from\":\"/login\",\"path\":\"/metadata\"}]}" })
    void refusesPatchesOfSeveralThingsThatTellOfASecret(String patch) {
        current = new Current.Absent();

        assertThat(check(HttpVerb.PATCH, COLLECTION + "/_bulk", patch).refusal().orElseThrow())
                .contains("compares, copies or moves");
        assertThat(check(HttpVerb.PATCH, COLLECTION + "/_bulk",
                "[{\"id\":\"a\",\"patch\":[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"x\"}]}]").refusal()).isEmpty();
    }

    @Test
    void allowsChangesThatAreAValueOfAThing() {
        String plugin = "{\"plugin\":{\"changes\":[{\"op\":\"move\",\"from\":\"/%s\",\"path\":\"/b\"}]}}";

        assertThat(check(HttpVerb.PATCH, ITEM, plugin.formatted("a")).refusal()).isEmpty();
        assertThat(check(HttpVerb.PATCH, ITEM, plugin.formatted("password")).refusal()).isPresent();
    }

    @Test
    void readsWhatIsThereOnceForAllChanges() {
        AtomicInteger reads = new AtomicInteger();
        String changes = "{\"op\":\"test\",\"path\":\"/id\",\"value\":\"b\"},".repeat(100);

        rules.check(approach(HttpVerb.PATCH, ITEM, "[" + changes + "{\"op\":\"remove\",\"path\":\"/x\"}]"), thread.vault,
                path -> {
                    reads.incrementAndGet();
                    return current;
                });

        assertThat(reads).hasValue(1);
    }

    @Test
    void refusesPatchesThatTellOfASecretThatCannotBeReadNow() {
        for (Current unknown : List.of(new Current.Unreadable("the admin API answered 500"), new Current.NoOperation())) {
            current = unknown;

            assertThat(check(HttpVerb.PATCH, ITEM, "[{\"op\":\"test\",\"path\":\"/note\",\"value\":\"guess\"}]").refusal()
                    .orElseThrow()).contains("compares, copies or moves");
        }
    }

    @Test
    void allowsPatchesOfOtherValues() {
        assertThat(check(HttpVerb.PATCH, ITEM, "[{\"op\":\"copy\",\"from\":\"/id\",\"path\":\"/name\"}]").refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "/v1/{kind}/{id}, /v1/keys/a, /v1/keys/b, /v1/notes/b", "/{kind}/{id}, /keys/a, /keys/b, /notes/b",
            "/apis/{group}/{version}/{kind}/{id}, /apis/g/v1/keys/a, /apis/g/v1/keys/b, /apis/h/v1/keys/b",
            "/v1/{kind}/{id}, /v1/keys/a, /v1/keys/b, /v1/Keys/b" })
    void takesTheKindFromThePathWhereItIsAParameter(String template, String from, String same, String other) {
        CalledOperation read = new CalledOperation(operation(HttpVerb.GET, template), from);
        String secret = thread.redactor.redact(json("{\"id\":\"a\",\"token\":\"CANARY-3\"}"), read, thread.vault).path("token")
                .asText();
        current = new Current.Found(json("{\"id\":\"b\"}"));
        String body = "{\"token\":\"" + secret + "\"}";

        SecretRules.Verdict allowed = rules.check(approach(HttpVerb.PATCH, template, same, body), thread.vault,
                path -> current);
        SecretRules.Verdict refused = rules.check(approach(HttpVerb.PATCH, template, other, body), thread.vault,
                path -> current);

        assertThat(allowed.refusal()).isEmpty();
        assertThat(allowed.placement().placed()).containsExactly(new Placed(secret, "keys a: token", "keys b: token"));
        assertThat(refused.refusal().orElseThrow()).contains("same kind");
    }

    @Test
    void refusesHandlesInUrls() {
        Approach inPath = new Approach(operation(HttpVerb.GET, ITEM), HttpVerb.GET, Access.READ, "/apis/keys/x", null,
                List.of(List.of("apis", "keys", handle.toLowerCase(Locale.ROOT))), List.of(), null, "");
        Approach inQuery = new Approach(operation(HttpVerb.GET, COLLECTION), HttpVerb.GET, Access.READ, COLLECTION,
                "name=x", List.of(List.of("apis", "keys")), List.of("x " + handle), null, "");

        assertThat(rules.check(inPath, thread.vault, path -> current).refusal().orElseThrow()).contains("url");
        assertThat(rules.check(inQuery, thread.vault, path -> current).refusal().orElseThrow()).contains("url");
    }

    @Test
    void restoresATextThatHoldsASecretAsAWholeAndNotChanged() {
        JsonNode shown = thread.item("{\"id\":\"a\",\"proxy\":\"https://user:CANARY-3@proxy.example\"}");
        current = new Current.Found(shown);
        String text = shown.path("proxy").asText();

        Optional<String> same = check(HttpVerb.PUT, ITEM, shown.toString()).refusal();
        Optional<String> other = check(HttpVerb.PUT, ITEM, shown.toString().replace("proxy.example", "evil.example")).refusal();

        assertThat(text).startsWith("https://user:{{secret:").doesNotContain("CANARY");
        assertThat(same).isEmpty();
        assertThat(other.orElseThrow()).contains("part of a longer text");
    }

    /** A {@code POST} that only reads, as the configuration says. */
    private SecretRules.Verdict search(String body) {
        return rules.check(new Approach(operation(HttpVerb.POST, COLLECTION), HttpVerb.POST, Access.READ, COLLECTION, null,
                List.of(List.of("apis", "keys")), List.of(), json(body), "application/json"), thread.vault, path -> current);
    }

    private SecretRules.Verdict check(HttpVerb verb, String path, String body) {
        return rules.check(approach(verb, path, body), thread.vault, reading -> current);
    }

    private Approach approach(HttpVerb verb, String template, String body) {
        return approach(verb, template, template.replace("{id}", "b"), body);
    }

    private Approach approach(HttpVerb verb, String template, String path, String body) {
        return new Approach(operation(verb, template), verb, verb.access(), path, null,
                List.of(List.of(path.substring(1).split("/"))), List.of(), json(body.replace("HANDLE", handle)),
                "application/json");
    }

    private static Approach read(String query) {
        return new Approach(operation(HttpVerb.GET, COLLECTION), HttpVerb.GET, Access.READ, COLLECTION, query,
                List.of(List.of("apis", "keys")), List.of(), null, "");
    }

    private static Operation operation(HttpVerb verb, String path) {
        return Redacting.operation(verb, path, Shape.ANY);
    }
}
