package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.audit.AuditEvent;
import io.gatewayassistant.audit.AuditTrail;
import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditHead;
import io.gatewayassistant.spi.AuditSink;
import io.quarkus.test.QuarkusUnitTest;

class AuditTest {

    /** The class is loaded twice. */
    private static final Path FILE = Path.of("target", "audit-" + ProcessHandle.current().pid() + ".jsonl");

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, OwnSink.class))
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.settings-roles", "operator")
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.audit.file", FILE.toString())
            .overrideRuntimeConfigKey("quarkus.gateway-assistant.audit.head-interval", "1s");

    @Inject
    AuditTrail trail;

    @Inject
    OwnSink own;

    @Test
    void tellsTheHostsSinkTheFileAndWhoeverMayList() throws Exception {
        trail.called(new AuditEvent.Called(new AuditEvent.Run("u1", "Ada", "5e55", "thread-1", "run-1", "some-model"),
                new AuditEvent.Request("it", null, null), null, new AuditEvent.Result(null, "no", Duration.ZERO)));

        assertThat(own.entries).extracting(AuditEntry::line).anyMatch(line -> line.contains("\"type\":\"start\""))
                .last().asString().contains("\"thread\":\"thread-1\"");
        assertThat(Files.readAllLines(FILE)).containsExactlyElementsOf(own.entries.stream().map(AuditEntry::line).toList());
        given().auth().preemptive().basic("oscar", "oscar").get("/assistant/audit?limit=1").then().statusCode(200)
                .body("entries", hasSize(1)).body("entries[0].event.user", is("u1"));
        given().auth().preemptive().basic("oscar", "oscar").get("/assistant/audit").then()
                .body("entries.event.type", hasItem("start"));
        for (int waited = 0; own.heads.getLast().sequence() < 2 && waited < 100; waited++) {
            Thread.sleep(100);
        }
        assertThat(own.heads).last().isEqualTo(own.entries.getLast().head());
    }

    @Test
    void isListedForTheSettingsRoleOnly() {
        given().auth().preemptive().basic("alice", "alice").get("/assistant/audit").then().statusCode(403);
        given().get("/assistant/audit").then().statusCode(401);
    }

    @Singleton
    public static class OwnSink implements AuditSink {

        final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
        final List<AuditHead> heads = new CopyOnWriteArrayList<>();

        @Override
        public void append(AuditEntry entry) {
            entries.add(entry);
        }

        @Override
        public void export(AuditHead head) {
            heads.add(head);
        }
    }
}
