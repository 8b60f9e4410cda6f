package io.gatewayassistant.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.spi.AuditHead;

/**
 * Tells whether an audit trail is whole, and else which entry is the first that is not. Needs nothing but this library:
 * {@code java -cp quarkus-gateway-assistant.jar io.gatewayassistant.audit.AuditVerifier FILE… [HEAD…]}.
 */
public final class AuditVerifier {

    private final Map<String, AuditLine> ends = new LinkedHashMap<>();
    private final Map<AuditPlace, AuditHead> heads = new HashMap<>();
    private long entries;
    private @Nullable AuditHead before;

    /** An entry of a chain. */
    private record AuditPlace(String chain, long sequence) {
    }

    /** @param heads ends of chains that were exported */
    AuditVerifier(List<AuditHead> heads) {
        heads.forEach(head -> this.heads.put(new AuditPlace(head.chain(), head.sequence()), head));
    }

    /** Prints the verdict, and exits with 0 where the trail is whole, 1 where it is broken, 2 where it cannot be read. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        List<Path> files = new ArrayList<>();
        List<AuditHead> heads = new ArrayList<>();
        for (String argument : arguments) {
            try {
                heads.add(AuditHead.parse(argument));
            } catch (IllegalArgumentException noHead) {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty()) {
            out.println(
                    "Usage: AuditVerifier FILE... [HEAD...]: files in the order they were written, heads as chain:sequence:hash");
            return 2;
        }
        try {
            AuditVerifier verifier = new AuditVerifier(heads);
            Optional<String> broken = verifier.firstBroken(files);
            out.println(broken.map(where -> "BROKEN " + where).orElseGet(verifier::whole));
            return broken.isPresent() ? 1 : 0;
        } catch (IOException unreadable) {
            out.println("Cannot read: " + unreadable);
            return 2;
        }
    }

    /** Where the trail is broken first, and why; empty where it is whole. */
    Optional<String> firstBroken(List<Path> files) throws IOException {
        for (Path file : files) {
            try (InputStream lines = new BufferedInputStream(Files.newInputStream(file))) {
                Optional<String> broken = firstBroken(file, lines);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return missing();
    }

    private String whole() {
        return "OK " + entries + " entries in " + ends.size() + " chains; they end at "
                + String.join(", ", ends.values().stream().map(end -> end.head().toString()).toList())
                + (before == null ? "" : "; what came before them, up to " + before + ", is not here");
    }

    private Optional<String> firstBroken(Path file, InputStream lines) throws IOException {
        int number = 0;
        for (Optional<String> text = next(lines); text.isPresent(); text = next(lines)) {
            number++;
            String place = file.getFileName() + " line " + number;
            Optional<AuditLine> line = AuditLine.read(text.get());
            if (line.isEmpty()) {
                return Optional.of(place + ": this is no entry");
            }
            String fault = fault(line.get());
            if (fault != null) {
                return Optional.of(place + ", entry " + line.get().sequence() + " of " + line.get().chain() + ": " + fault);
            }
        }
        return Optional.empty();
    }

    /** Nothing but a line feed ends a line: every other character is content. */
    private static Optional<String> next(InputStream lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = lines.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = lines.read();
        }
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1));
    }

    private @Nullable String fault(AuditLine line) {
        if (!line.hash().equals(line.expected())) {
            return "it was changed: its hash does not fit its content";
        }
        AuditLine before = ends.get(line.chain());
        long expected = before == null ? 1 : before.sequence() + 1;
        if (line.sequence() != expected) {
            return line.sequence() > expected ? "entry " + expected + " before it is missing" : "it is not in its place";
        }
        if (!line.prev().equals(before == null ? AuditLine.NO_HASH : before.hash())) {
            return "the entry before it is another one than it was written after";
        }
        AuditHead head = heads.get(new AuditPlace(line.chain(), line.sequence()));
        if (head != null && !head.hash().equals(line.hash())) {
            return "it is another one than the exported head " + head;
        }
        String link = link(line);
        if (link == null) {
            entries++;
            ends.put(line.chain(), line);
        }
        return link;
    }

    /** What a first entry says of the chain before it. A trail may begin with any chain. */
    private @Nullable String link(AuditLine line) {
        AuditHead after = line.after();
        if (after != null && ends.isEmpty()) {
            before = after;
        }
        if (after == null || ends.isEmpty()) {
            return null;
        }
        AuditLine end = ends.get(after.chain());
        if (end == null) {
            return "the chain before it, which ended at " + after + ", is missing";
        }
        return end.head().equals(after) ? null
                : "the chain before it ended at " + after + ", but here it ends at entry " + end.sequence();
    }

    private Optional<String> missing() {
        return heads.values().stream().filter(head -> !reached(head)).findFirst()
                .map(head -> "at the end: entry " + head.sequence() + " of " + head.chain()
                        + " was exported as a head, but the trail ends "
                        + (ends.containsKey(head.chain()) ? "at entry " + ends.get(head.chain()).sequence()
                                : "without that chain"));
    }

    private boolean reached(AuditHead head) {
        AuditLine end = ends.get(head.chain());
        return end != null && end.sequence() >= head.sequence();
    }
}
