package io.gatewayassistant.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.AuditHead;
import io.gatewayassistant.spi.AuditSink;

class AuditVerifierTest {

    private static final int ENTRIES = 60;

    private final List<AuditEntry> entries = new ArrayList<>();

    @TempDir
    Path folder;

    private Path file;
    private List<String> lines;

    @BeforeEach
    void trail() throws IOException {
        file = folder.resolve("audit.jsonl");
        AuditSink keeping = entries::add;
        for (String chain : List.of("first", "second")) {
            AuditTrail trail = Trails.trail(chain, false, keeping, new AuditFile(file));
            for (int i = 0; i < ENTRIES / 2 - 2; i++) {
                trail.called(Trails.called("/things/" + i));
            }
            trail.end();
        }
        lines = Files.readAllLines(file);
        assertThat(lines).hasSize(ENTRIES);
    }

    @Test
    void acceptsAWholeTrail() {
        assertThat(verify()).startsWith("0 OK 60 entries in 2 chains; they end at first:30:");
        assertThat(verify(head(12), head(59))).startsWith("0 OK");
    }

    @Test
    void namesTheEntryInWhichAnyByteWasChanged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20);
        for (int round = 0; round < 1_000; round++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(whole.length - 1);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);

            int line = 1 + (int) new String(whole, 0, at, StandardCharsets.US_ASCII).chars().filter(c -> c == '\n').count();
            assertThat(verify()).as("byte %d from %d to %d", at, whole[at], changed[at])
                    .startsWith("1 BROKEN audit.jsonl line " + line);
        }
    }

    @Test
    void namesTheFirstEntryAfterOneThatIsGone() throws IOException {
        Random random = new Random(21);
        for (int round = 0; round < 200; round++) {
            List<String> some = new ArrayList<>(lines);
            int gone = random.nextInt(ENTRIES - 1);
            some.remove(gone);
            Files.write(file, some);

            assertThat(verify()).startsWith("1 BROKEN audit.jsonl line " + (gone + 1));
        }
    }

    @Test
    void namesTheFirstEntryThatIsNotInItsPlace() throws IOException {
        Random random = new Random(22);
        for (int round = 0; round < 200; round++) {
            List<String> some = new ArrayList<>(lines);
            int one = random.nextInt(ENTRIES - 1);
            Collections.swap(some, one, one + 1 + random.nextInt(ENTRIES - 1 - one));
            Files.write(file, some);

            assertThat(verify()).startsWith("1 BROKEN audit.jsonl line ").satisfies(
                    verdict -> assertThat(Integer.parseInt(verdict.replaceAll(".* line (\\d+).*", "$1"))).isEqualTo(one + 1));
        }
    }

    @Test
    void findsAnEntryThatIsThereTwice() throws IOException {
        List<String> some = new ArrayList<>(lines);
        some.add(10, some.get(9));
        Files.write(file, some);

        assertThat(verify()).startsWith("1 BROKEN audit.jsonl line 11, entry 10 of first: it is not in its place");
    }

    @Test
    void findsAnEndThatWasCutOffByAnExportedHead() throws IOException {
        Files.write(file, lines.subList(0, 55));

        assertThat(verify()).as("nothing in it tells").startsWith("0 OK");
        assertThat(verify(head(40))).startsWith("0 OK");
        assertThat(verify(head(58))).startsWith("1 BROKEN at the end: entry 29 of second was exported as a head")
                .contains("ends at entry 25");
        Files.write(file, lines.subList(0, 20));
        assertThat(verify(head(58))).startsWith("1 BROKEN at the end").contains("without that chain");
    }

    @Test
    void findsAnEndThatWasCutOffByTheNextStart() throws IOException {
        List<String> some = new ArrayList<>(lines);
        some.remove(29);
        Files.write(file, some);

        assertThat(verify())
                .startsWith("1 BROKEN audit.jsonl line 30, entry 1 of second: the chain before it ended at first:30:");
    }

    @Test
    void findsAChainThatIsGone() throws IOException {
        AuditTrail third = Trails.trail("third", false, new AuditFile(file));
        third.end();
        List<String> some = new ArrayList<>(Files.readAllLines(file));
        some.subList(30, 60).clear();
        Files.write(file, some);

        assertThat(verify()).startsWith("1 BROKEN audit.jsonl line 31").contains("ended at second:30:", "is missing");
    }

    @Test
    void saysWhereATrailBeginsThatIsNotTheFirst() throws IOException {
        Files.write(file, lines.subList(30, 60));

        assertThat(verify()).startsWith("0 OK 30 entries in 1 chains").contains("up to first:30:").contains("is not here");
        assertThat(verify(head(29))).startsWith("1 BROKEN at the end: entry 30 of first").contains("without that chain");
        Files.write(file, lines);
        assertThat(verify()).doesNotContain("not here");
    }

    @Test
    void findsATrailThatWasWrittenAnewByAnExportedHead() throws IOException {
        AuditHead old = head(10);
        Files.delete(file);
        AuditTrail forged = Trails.trail("first", false, new AuditFile(file));
        for (int i = 0; i < 20; i++) {
            forged.called(Trails.called("/harmless"));
        }

        assertThat(verify()).startsWith("0 OK");
        assertThat(verify(old)).startsWith("1 BROKEN audit.jsonl line 11").contains("another one than the exported head");
    }

    @Test
    void verifiesChainsOfSeveralNodesInOneTrail() throws IOException {
        List<String> mixed = new ArrayList<>();
        List<AuditEntry> others = new ArrayList<>();
        AuditTrail other = Trails.trail("other", false, (AuditSink) others::add);
        lines.forEach(line -> {
            mixed.add(line);
            other.called(Trails.called("/other"));
            mixed.add(others.get(others.size() - 2).line());
        });
        Files.write(file, mixed);

        assertThat(verify()).startsWith("0 OK 120 entries in 3 chains");
    }

    @Test
    void goesOnFromFileToFile() throws IOException {
        Path later = folder.resolve("later.jsonl");
        Files.write(file, lines.subList(0, 33));
        Files.write(later, lines.subList(33, 60));

        assertThat(run(file.toString(), later.toString())).startsWith("0 OK 60");
        assertThat(run(later.toString())).startsWith("1 BROKEN later.jsonl line 1").contains("entry 1 before it is missing");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run()).startsWith("2 Usage");
        assertThat(run(folder.resolve("none").toString())).startsWith("2 Cannot read");
    }

    private AuditHead head(int index) {
        return entries.get(index).head();
    }

    private String verify(AuditHead... heads) {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        List.of(heads).forEach(head -> arguments.add(head.toString()));
        return run(arguments.toArray(String[]::new));
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = AuditVerifier.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
