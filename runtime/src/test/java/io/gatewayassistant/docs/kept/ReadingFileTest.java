package io.gatewayassistant.docs.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatewayassistant.docs.corpus.Reading;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.corpus.Stamp;
import io.gatewayassistant.preset.CorpusSource;

class ReadingFileTest {

    private static final Section.Page PAGE = new Section.Page("m", "keys.md", "/keys", "Clés 🔑", List.of("Docs"), "fr");
    private static final Reading READING = new Reading(List.of(new Section(PAGE, List.of(), 1, "", "Start."),
            new Section(PAGE, List.of("A", "B"), 3, "b", "x".repeat(100_000))), Map.of("", new Stamp("\"1\"", "yesterday")));

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasKept() {
        file("/base").save(READING);

        assertThat(file("/base").load()).contains(READING);
    }

    @Test
    void givesNothingToACorpusThatIsReadOtherwise() {
        file("/base").save(READING);

        assertThat(file("/elsewhere").load()).isEmpty();
    }

    @Test
    void refusesADamagedFile() throws IOException {
        file("/base").save(READING);
        Path kept = kept();
        byte[] bytes = Files.readAllBytes(kept);

        for (int i = 0; i < bytes.length; i += 7) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x55;
            Files.write(kept, damaged);
            assertThat(file("/base").load()).as("byte %d", i).satisfiesAnyOf(loaded -> assertThat(loaded).isEmpty(),
                    loaded -> assertThat(loaded).as("a byte that means nothing").contains(READING));
        }
        Files.write(kept, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(file("/base").load()).isEmpty();
        Files.writeString(kept, "no reading");
        assertThat(file("/base").load()).isEmpty();
    }

    @Test
    void letsNobodyElseReadIt() throws IOException {
        file("/base").save(READING);

        assertThat(Files.getPosixFilePermissions(kept())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void doesWithoutAFolderThatCannotBeWritten() throws IOException {
        Path occupied = Files.writeString(folder.resolve("file"), "x");
        ReadingFile file = new ReadingFile(occupied, source("/base"));

        file.save(READING);

        assertThat(file.load()).isEmpty();
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private ReadingFile file(String base) {
        return new ReadingFile(folder, source(base));
    }

    private static CorpusSource source(String base) {
        return new CorpusSource("m/..", URI.create("https://docs.example.org/i.json"), base, "fr");
    }
}
