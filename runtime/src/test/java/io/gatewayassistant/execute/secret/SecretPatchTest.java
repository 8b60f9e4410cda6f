package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.RulesRig.COLLECTION;
import static io.gatewayassistant.execute.secret.RulesRig.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.execute.fence.Current;

/** No patch compares, copies or moves a secret: what comes of it would tell. */
class SecretPatchTest {

    private final RulesRig rig = new RulesRig();

    @ParameterizedTest
    @ValueSource(strings = { "[{\"op\":\"copy\",\"from\":\"/login/secret\",\"path\":\"/description\"}]",
            "[{\"op\":\"move\",\"from\":\"/login\",\"path\":\"/metadata\"}]",
            "[{\"op\":\"copy\",\"from\":\"\",\"path\":\"/metadata\"}]",
            "[{\"op\":\"test\",\"path\":\"/login/secret\",\"value\":\"guess\"}]" })
    void refusesPatchesThatTellOfASecret(String patch) {
        assertThat(rig.check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("compares, copies or moves");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"Op\":\"test\",\"path\":\"/login/secret\",\"value\":\"guess\"}]",
            "[{\"OP\":\"copy\",\"FROM\":\"/login/secret\",\"Path\":\"/description\"}]",
            "[{\"op\":\"add\",\"path\":\"/note\",\"value\":1,\"Op\":\"test\",\"Path\":\"/login/secret\"}]" })
    void refusesPatchesThatTellOfASecretToServersThatDoNotMindCase(String patch) {
        assertThat(rig.check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("compares, copies or moves");
    }

    @Test
    void refusesPatchesThatTellOfASecretThatCannotBeReadNow() {
        for (Current unknown : List.of(new Current.Unreadable("the admin API answered 500"), new Current.NoOperation())) {
            rig.current = unknown;

            assertThat(rig.check(HttpVerb.PATCH, ITEM, "[{\"op\":\"test\",\"path\":\"/note\",\"value\":\"guess\"}]").refusal()
                    .orElseThrow()).contains("compares, copies or moves");
        }
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
        rig.current = new Current.Found(rig.thread.item("{\"id\":\"b\",\"env\":[{\"name\":\"A\",\"value\":\"a\"},"
                + "{\"name\":\"DB_PASSWORD\",\"value\":\"CANARY\"}]}"));

        assertThat(rig.check(HttpVerb.PATCH, ITEM, patch).refusal().orElseThrow()).contains("compares, copies or moves");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{\"id\":\"a\",\"patch\":[{\"op\":\"copy\",\"from\":\"/env/0/value\",\"path\":\"/note\"}]}]",
            "[{\"id\":\"a\",\"patch\":[{\"op\":\"test\",\"path\":\"/login/secret\",\"value\":\"guess\"}]}]",
            "{\"a\":[{\"op\":\"move\",\"from\":\"/login\",\"path\":\"/metadata\"}]}" })
    void refusesPatchesOfSeveralThingsThatTellOfASecret(String patch) {
        rig.current = new Current.Absent();

        assertThat(rig.check(HttpVerb.PATCH, COLLECTION + "/_bulk", patch).refusal().orElseThrow())
                .contains("compares, copies or moves");
        assertThat(rig.check(HttpVerb.PATCH, COLLECTION + "/_bulk",
                "[{\"id\":\"a\",\"patch\":[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"x\"}]}]").refusal()).isEmpty();
    }

    @Test
    void allowsChangesThatAreAValueOfAThing() {
        String plugin = "{\"plugin\":{\"changes\":[{\"op\":\"move\",\"from\":\"/%s\",\"path\":\"/b\"}]}}";

        assertThat(rig.check(HttpVerb.PATCH, ITEM, plugin.formatted("a")).refusal()).isEmpty();
        assertThat(rig.check(HttpVerb.PATCH, ITEM, plugin.formatted("password")).refusal()).isPresent();
    }

    @Test
    void allowsPatchesOfOtherValues() {
        assertThat(rig.check(HttpVerb.PATCH, ITEM, "[{\"op\":\"copy\",\"from\":\"/id\",\"path\":\"/name\"}]").refusal())
                .isEmpty();
    }

    @Test
    void readsWhatIsThereOnceForAllChanges() {
        AtomicInteger reads = new AtomicInteger();
        String changes = "{\"op\":\"test\",\"path\":\"/id\",\"value\":\"b\"},".repeat(100);

        rig.rules.check(rig.approach(HttpVerb.PATCH, ITEM, "[" + changes + "{\"op\":\"remove\",\"path\":\"/x\"}]"),
                rig.thread.vault,
                path -> {
                    reads.incrementAndGet();
                    return rig.current;
                });

        assertThat(reads).hasValue(1);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void looksOnceForAllSecretsThatAPatchOfANameCouldUncover() {
        rig.current = new Current.Found(rig.thread.item(IntStream.range(0, 2_000)
                .mapToObj(n -> "{\"name\":\"n\",\"secret\":\"CANARY-" + n + "-of-many\"}")
                .collect(Collectors.joining(",", "{\"id\":\"b\",\"logins\":[", "]}"))));

        assertThat(rig.check(HttpVerb.PATCH, ITEM, "{\"name\":\"other\"}").refusal()).isEmpty();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void looksOnceForSecretsInWhatManyChangesLookAt() {
        RulesRig rig = new RulesRig();
        String list = "[" + String.join(",", Collections.nCopies(500_000, "0")) + "]";
        rig.current = new Current.Found(Redacting.json("{\"id\":\"b\",\"list\":" + list + "}"));
        String changes = IntStream.range(0, 20_000).mapToObj("{\"op\":\"test\",\"path\":\"/list/%d\",\"value\":0}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(rig.check(HttpVerb.PATCH, RulesRig.ITEM, changes).refusal()).isEmpty();
    }
}
