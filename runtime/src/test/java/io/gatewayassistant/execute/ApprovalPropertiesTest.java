package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.spi.ApprovalMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever a model calls: what changes things is sent only when a person has approved it, and is what they were shown. */
class ApprovalPropertiesTest {

    private static final int CALLS = 10;
    /** The gateway's only one, of a key. */
    private static final String SECRET = "\"s\"";

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingChangesButWhatWasShownAndApproved(@ForAll("batches") String batch, @ForAll boolean approves) {
        try (Rig rig = WirePropertiesTest.rig(new GullibleGateway())) {
            rig.settings = Rig.asking(ApprovalMode.WRITES);

            BatchOutcome outcome = rig.outcome(batch);

            assertThat(changes(rig)).isEmpty();
            if (outcome instanceof BatchOutcome.Waiting(ApprovalRequest asked)) {
                rig.decide(asked, approves ? Rig.YES : new Decision.Deny("no"));
                assertThat(changes(rig)).allMatch(change -> approves && shown(asked, change));
                assertThat(changes(rig)).filteredOn(change -> change.body().contains(SECRET))
                        .allMatch(ApprovalPropertiesTest::isKey);
            }
            Statistics.label("sent").collect(!changes(rig).isEmpty())
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        }
    }

    @Provide
    Arbitrary<String> batches() {
        return HostileCalls.batches(CALLS);
    }

    private static List<RecordingAdminApi.Arrived> changes(Rig rig) {
        return rig.api.arrived().stream().filter(WireRules::changes).toList();
    }

    private static boolean shown(ApprovalRequest asked, RecordingAdminApi.Arrived change) {
        return Stream.iterate(0, at -> at < asked.calls().size(), at -> at + 1).map(asked.calls()::get)
                .anyMatch(call -> isLike(call, change));
    }

    private static boolean isKey(RecordingAdminApi.Arrived change) {
        return GullibleGateway.segments(change.uri().split("\\?")[0]).get(1).equals("keys");
    }

    /** The body as it was shown, with the gateway's only secret for each handle that the card names. */
    private static JsonNode filled(JsonNode call) {
        String body = call.path("body").toString();
        for (JsonNode secret : call.path("secrets")) {
            body = body.replace('"' + secret.path("handle").asText() + '"', SECRET);
        }
        return Rig.json(body);
    }

    private static boolean isLike(JsonNode call, RecordingAdminApi.Arrived change) {
        String path = Stream.of(call.path("path").asText().split("\\$\\{[^}]*}", -1)).map(Pattern::quote)
                .collect(Collectors.joining("[^/]+"));
        boolean body = call.has("holes") || change.body().isEmpty() || Rig.json(change.body()).equals(filled(call));
        return change.method().equals(call.path("method").asText()) && change.uri().split("\\?")[0].matches(path) && body;
    }
}
