package io.gatewayassistant.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditHead;
import io.gatewayassistant.spi.AuditSink;

class AuditTrailTest {

    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<AuditHead> heads = new ArrayList<>();
    private final AuditSink keeping = new AuditSink() {
        @Override
        public void append(AuditEntry entry) {
            entries.add(entry);
        }

        @Override
        public void export(AuditHead head) {
            heads.add(head);
        }
    };

    @Test
    void spellsACallInOneLineOfAscii() throws IOException {
        AuditTrail trail = Trails.trail("c1", false, keeping);

        trail.sending(Trails.sending("/things"));
        trail.called(Trails.called("/things"));

        assertThat(entries).extracting(AuditEntry::line).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}+")
                .doesNotContain("\n"));
        JsonNode sending = new ObjectMapper().readTree(entries.get(1).line()).path("event");
        assertThat(sending.toString())
                .isEqualTo("{\"type\":\"sending\",\"user\":\"u1\",\"name\":\"Ada É.\",\"session\":\"5e55\","
                        + "\"thread\":\"thread-1\",\"run\":\"run-1\",\"model\":\"some-model\",\"request\":\"it\",\"call\":{\"method\":"
                        + "\"POST\",\"path\":\"/things\",\"query\":\"a=b\",\"headers\":{\"accept\":\"x\",\"if-match\":\"\\\"1\\\"\"},"
                        + "\"body\":{\"name\":\"line\\nbreak \u2028 ñ\"},\"operation\":\"createThing\",\"access\":\"write\"},"
                        + "\"approval\":{\"by\":\"u2\",\"at\":\"2026-11-22T21:00:00Z\"}}");
        JsonNode called = new ObjectMapper().readTree(entries.get(2).line()).path("event");
        assertThat(called.path("status").asInt()).isEqualTo(200);
        assertThat(called.path("ms").asInt()).isEqualTo(12);
    }

    @Test
    void holdsTheHashOfABodyThatIsTooLarge() throws IOException {
        AuditTrail trail = Trails.trail("c1", false, keeping);
        trail.called(new AuditEvent.Called(Trails.RUN, new AuditEvent.Request("it", new AuditEvent.Call("POST", "/x", null,
                Map.of(), TextNode.valueOf("x".repeat(2_000)), "x", Access.WRITE), null), null,
                new AuditEvent.Result(null, "not sent: because", Duration.ZERO)));

        JsonNode event = new ObjectMapper().readTree(entries.getLast().line()).path("event");

        assertThat(event.at("/call/body/bytes").asInt()).isEqualTo(2_002);
        assertThat(event.at("/call/body/sha256").asText()).hasSize(64);
        assertThat(event.path("reason").asText()).isEqualTo("not sent: because");
        assertThat(event.has("status")).isFalse();
    }

    @Test
    void holdsWhatWasAskedWhereItIsNoCall() throws IOException {
        AuditTrail trail = Trails.trail("c1", false, keeping);
        trail.called(new AuditEvent.Called(Trails.RUN, new AuditEvent.Request("it", null,
                JsonNodeFactory.instance.objectNode().put("url", "//evil")), null,
                new AuditEvent.Result(null, "no", Duration.ZERO)));

        assertThat(new ObjectMapper().readTree(entries.getLast().line()).at("/event/raw/url").asText()).isEqualTo("//evil");
    }

    @Test
    void tellsTheOthersWhereOneFails() {
        AuditSink failing = entry -> {
            throw new IllegalStateException("disk full");
        };
        AuditTrail trail = Trails.trail("c1", false, failing, keeping);

        trail.sending(Trails.sending("/x"));
        trail.called(Trails.called("/x"));

        assertThat(entries).hasSize(3);
    }

    @Test
    void letsNothingBeChangedOffTheRecordWhereItIsRequired() {
        List<Boolean> down = new ArrayList<>(List.of(false, true, true, false));
        AuditSink flapping = entry -> {
            if (down.removeFirst()) {
                throw new IllegalStateException("disk full");
            }
        };
        AuditTrail trail = Trails.trail("c1", true, flapping);

        assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(() -> trail.sending(Trails.sending("/x")));
        trail.called(Trails.called("/x"));
        trail.sending(Trails.sending("/x"));

        assertThat(down).isEmpty();
    }

    @Test
    void exportsTheHeadAtTheStartWhenItMovedAndAtTheEnd() {
        AuditTrail trail = Trails.trail("c1", false, keeping);
        trail.exportHead();
        assertThat(heads).extracting(AuditHead::sequence).containsExactly(1L);

        trail.called(Trails.called("/x"));
        trail.exportHead();
        trail.exportHead();
        trail.end();

        assertThat(heads).extracting(AuditHead::sequence).containsExactly(1L, 2L, 3L);
        assertThat(heads.getLast()).isEqualTo(entries.getLast().head());
        assertThat(AuditHead.parse(heads.getLast().toString())).isEqualTo(heads.getLast());
    }

    @Test
    void namesWhereItsPredecessorEnded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.jsonl");
        AuditTrail first = Trails.trail("c1", false, new AuditFile(file), keeping);
        first.called(Trails.called("/x"));
        AuditHead end = entries.getLast().head();

        Trails.trail("c2", false, new AuditFile(file), keeping);

        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(entries.getLast().line()).contains("\"event\":{\"type\":\"start\",\"after\":\"" + end + "\"}");
    }

    @Test
    void writesOnBehindALineThatWasBrokenOff(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.jsonl");
        Trails.trail("c1", false, new AuditFile(file), keeping);
        AuditHead end = entries.getLast().head();
        Files.writeString(file, "{\"chain\":\"c1\",\"se", StandardOpenOption.APPEND);

        Trails.trail("c2", false, new AuditFile(file), keeping);

        assertThat(Files.readAllLines(file)).hasSize(3).last().asString().contains("\"after\":\"" + end + "\"");
    }

    @Test
    void writesOnBehindALineThatItCouldNotWriteWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.jsonl");
        AuditTrail trail = Trails.trail("c1", false, new AuditFile(file), keeping);
        Path whole = Files.move(file, folder.resolve("whole"));
        Files.createDirectory(file); // nothing can be appended to it
        trail.called(Trails.called("/x"));
        Files.delete(file);
        Files.move(whole, file);
        Files.writeString(file, "{\"chain\":\"c1\",\"se", StandardOpenOption.APPEND);

        trail.called(Trails.called("/y"));

        assertThat(Files.readAllLines(file)).hasSize(3).last().isEqualTo(entries.getLast().line());
    }

    @Test
    void listsTheLatestEntriesWithinBounds() {
        RecentEntries recent = new RecentEntries(3);
        AuditTrail trail = Trails.trail("c1", false, recent);
        for (int i = 0; i < 10; i++) {
            trail.called(Trails.called("/" + i));
        }

        assertThat(recent.latest(100)).extracting(entry -> entry.head().sequence()).containsExactly(11L, 10L, 9L);
        assertThat(recent.latest(1)).hasSize(1);
    }
}
