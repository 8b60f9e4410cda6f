package io.gatewayassistant.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorFileTest {

    private static final ContentKey ONE = new ContentKey(1, 11);
    private static final ContentKey TWO = new ContentKey(2, 22);
    private static final ContentKey THREE = new ContentKey(3, 33);

    private Path path;
    private VectorFile file;

    @BeforeEach
    void create(@TempDir Path folder) {
        path = folder.resolve("new/folder/model.vectors");
        file = new VectorFile(path, 3, 2);
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(file.load(key -> true)).isEmpty();
    }

    @Test
    void returnsWhatIsWantedOfWhatWasSaved() {
        file.save(Map.of(ONE, vector(1), TWO, vector(-2)));

        Map<ContentKey, byte[]> loaded = new VectorFile(path, 3, 2).load(TWO::equals);

        assertThat(loaded).containsOnlyKeys(TWO);
        assertThat(loaded.get(TWO)).containsExactly(vector(-2));
    }

    @Test
    void keepsTheNewestWhenThereIsNoRoom() {
        file.save(Map.of(ONE, vector(1)));
        file.save(Map.of(TWO, vector(2)));
        file.save(Map.of(THREE, vector(3)));

        assertThat(file.load(key -> true)).containsOnlyKeys(THREE, TWO);
    }

    @Test
    void neverGrowsBeyondItsLimit() {
        Map<ContentKey, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            many.put(new ContentKey(i, i), vector(i));
        }

        file.save(many);

        assertThat(file.load(key -> true)).hasSize(2);
        assertThat(path).hasSize(12 + 2 * (16 + 3) + 8);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 5, 9, 20, 32, 57 })
    void dropsAFileWithOneWrongBit(int offset) throws IOException {
        file.save(Map.of(ONE, vector(1), TWO, vector(2)));
        byte[] content = Files.readAllBytes(path);
        content[offset] ^= 4;
        Files.write(path, content);

        assertThat(file.load(key -> true)).isEmpty();
        assertThat(path).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 12, 19, 57, 59, 10_000 })
    void dropsAFileThatIsShorterOrLonger(int length) throws IOException {
        file.save(Map.of(ONE, vector(1), TWO, vector(2)));
        Files.write(path, java.util.Arrays.copyOf(Files.readAllBytes(path), length));

        assertThat(file.load(key -> true)).isEmpty();
        assertThat(path).doesNotExist();
    }

    @Test
    void startsAnewAfterAFileWasDropped() throws IOException {
        file.save(Map.of(ONE, vector(1)));
        Files.writeString(path, "no vectors");

        file.save(Map.of(TWO, vector(2)));

        assertThat(file.load(key -> true)).containsOnlyKeys(TWO);
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");

        file.save(Map.of(ONE, vector(1)));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent()))).isEqualTo("rwx------");
    }

    @Test
    void leavesNothingElseInTheFolder() throws IOException {
        file.save(Map.of(ONE, vector(1)));
        file.save(Map.of(TWO, vector(2)));

        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void doesWithoutAFolderThatCannotBeWritten(@TempDir Path folder) throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");
        VectorFile nowhere = new VectorFile(occupied.resolve("model.vectors"), 3, 2);

        nowhere.save(Map.of(ONE, vector(1)));

        assertThat(nowhere.load(key -> true)).isEmpty();
    }

    private static byte[] vector(int number) {
        return new byte[] { (byte) number, 0, 127 };
    }
}
