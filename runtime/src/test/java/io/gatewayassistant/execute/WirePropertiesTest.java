package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.gatewayassistant.spi.AssistantSettings;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever a model calls: what arrives is within the switches and the fence. Judged by {@link WireRules}, and by what became of
 * a {@link GullibleGateway}, not by what the code under test says.
 */
class WirePropertiesTest {

    private static final int CALLS = 10;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverIsCalledStaysWithinSwitchesAndFence(@ForAll("batches") String batch,
            @ForAll("settings") AssistantSettings settings) {
        GullibleGateway gateway = new GullibleGateway();
        Map<String, String> before = gateway.protectedState();

        List<RecordingAdminApi.Arrived> arrived = sent(batch, settings, gateway);

        assertThat(new WireRules(settings).broken(arrived)).isEmpty();
        assertThat(gateway.protectedState()).isEqualTo(settings.allowApiDelete() ? purgedIfAsked(before, arrived) : before);
        Statistics.label("sent").collect(arrived.isEmpty() ? "nothing"
                : arrived.stream().anyMatch(WireRules::changes) ? "changes" : "reads")
                .coverage(coverage -> {
                    coverage.check("changes").percentage(share -> share > 15);
                    coverage.check("reads").percentage(share -> share > 5);
                });
    }

    @Provide
    Arbitrary<String> batches() {
        return HostileCalls.batches(CALLS);
    }

    @Provide
    Arbitrary<AssistantSettings> settings() {
        Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        Arbitrary<Boolean> nearlyAlways = Arbitraries.frequency(Tuple.of(19, true), Tuple.of(1, false));
        return Combinators.combine(nearlyAlways, mostly, mostly).as(Rig::allowing);
    }

    /** A purge is a delete, which may be allowed. */
    private static Map<String, String> purgedIfAsked(Map<String, String> before, List<RecordingAdminApi.Arrived> arrived) {
        Map<String, String> expected = new TreeMap<>(before);
        expected.put("purged", Boolean.toString(arrived.stream().anyMatch(request -> request.uri().startsWith("/jobs/purge"))));
        return expected;
    }

    private static List<RecordingAdminApi.Arrived> sent(String batch, AssistantSettings settings, GullibleGateway gateway) {
        try (Rig rig = rig(gateway)) {
            rig.settings = settings;
            rig.execute(batch);
            return List.copyOf(rig.api.arrived());
        }
    }

    /** In front of {@code gateway}, with things of each kind that the fence knows. */
    static Rig rig(GullibleGateway gateway) {
        Rig rig = new Rig();
        rig.operations.clear();
        for (String path : List.of("/apis/things", "/apis/admins", "/apis/users", "/apis/keys", "/apis/groups")) {
            rig.addAll(path, path + "/{id}");
        }
        rig.addKind("/v1/{kind}");
        rig.addAll("/apis/users/_bulk", "/apis/keys/_bulk", "/apis/config", "/apis/config/assistant", "/apis/export",
                "/assistant/settings", "/assistant/chat");
        rig.document("jobs", """
                openapi: 3.0.0
                info: {title: Jobs, version: "1"}
                paths:
                  /jobs/purge: {get: {operationId: purge, x-assistant: {access: delete}}}
                  /jobs/query: {post: {operationId: query, requestBody: {content: {application/json: {schema: {}}}}}}
                """);
        rig.properties = Map.of("protect.kinds", "admins", "protect.things", "groups/root,keys/own",
                "protect.pointers.config", "/assistant", "protect.pointers.users", "/roles", "protect.pointers.keys",
                "/admin!=false", "protect.operations.paths", "/apis/export,/v1/export*", "operations.query.access", "read");
        rig.api.otherwise(gateway::answer);
        return rig;
    }
}
