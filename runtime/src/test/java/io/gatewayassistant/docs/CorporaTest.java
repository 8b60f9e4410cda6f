package io.gatewayassistant.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatewayassistant.docs.corpus.CorpusReader;
import io.gatewayassistant.docs.corpus.Fetched;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.corpus.Stamp;
import io.gatewayassistant.docs.kept.ReadingFile;
import io.gatewayassistant.docs.kept.ReadingStore;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.Glossary;

class CorporaTest {

    private static final Duration DAY = Duration.ofHours(24);

    private final AtomicLong now = new AtomicLong();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<URI> read = new ArrayList<>();
    private String text = "first";
    private boolean broken;
    private boolean unchanged;
    private final List<Stamp> stamps = new ArrayList<>();

    @TempDir
    Path folder;

    private final Corpora corpora = corpora(background::add, source("a"), source("b"));

    @Test
    void readsNothingBeforeItIsAskedAndNeverOnTheCallersThread() {
        assertThat(background).isEmpty();

        assertThat(corpora.current()).isEmpty();

        assertThat(background).hasSize(1);
        assertThat(read).isEmpty();
        assertThat(corpora.tried()).isFalse();
    }

    @Test
    void waitsOnlyBrieflyForTheFirstPass() {
        long start = System.nanoTime();

        assertThat(corpora.current(Duration.ofMillis(50))).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(40), Duration.ofSeconds(5));
    }

    @Test
    void readsOnlyOnceAtATime() {
        corpora.current();
        corpora.current();

        assertThat(background).hasSize(1);
    }

    @Test
    void showsTheOldTextWhileItReadsTheNewOneWhenItIsDue() {
        corpora.current();
        runBackground();
        now.addAndGet(DAY.toNanos() - 1);
        text = "second";

        assertThat(found("first")).isNotEmpty();
        assertThat(background).isEmpty();
        now.addAndGet(1);
        assertThat(found("first")).isNotEmpty();
        assertThat(background).hasSize(1);
        runBackground();
        assertThat(found("second")).hasSize(2);
        assertThat(found("first")).isEmpty();
    }

    @Test
    void keepsTheLastGoodTextWhenReadingFailsAndTriesAgainSoon() {
        corpora.current();
        runBackground();
        broken = true;
        now.addAndGet(DAY.toNanos());
        corpora.current();
        runBackground();

        assertThat(found("first")).hasSize(2);
        broken = false;
        text = "second";
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        corpora.current();
        runBackground();
        assertThat(found("second")).hasSize(2);
    }

    @Test
    void aRestartWithoutNetworkHasWhatTheLastStartRead() {
        ReadingFile file = new ReadingFile(folder, source("a"));
        kept(file).current(Duration.ZERO);
        broken = true;

        Corpora restarted = kept(file);

        assertThat(restarted.current(Duration.ZERO).orElseThrow().search("first", 8)).hasSize(1);
        assertThat(stamps).containsExactly(Stamp.NONE, new Stamp("\"first\"", ""));
    }

    @Test
    void indexesNothingAnewThatTheServerSaysIsUnchanged() {
        corpora.current();
        runBackground();
        DocLibrary before = corpora.current().orElseThrow();
        unchanged = true;
        now.addAndGet(DAY.toNanos());
        corpora.current();
        runBackground();

        assertThat(corpora.current()).containsSame(before);
    }

    private Corpora kept(ReadingStore store) {
        CorpusReader reader = new CorpusReader(getClass().getClassLoader(), this::fetch);
        return new Corpora(List.of(new KeptCorpus(source("a"), reader::read, store)),
                readings -> DocLibrary.read(readings, new Glossary(Map.of()), Embeddings.none()), DAY, Runnable::run, now::get);
    }

    @Test
    void oneBrokenCorpusDoesNotHideTheOthers() {
        Corpora mixed = corpora(Runnable::run, new CorpusSource("gone", URI.create("classpath:nowhere"), "", "en"),
                source("b"));

        assertThat(mixed.current(Duration.ZERO).orElseThrow().search("first", 8)).hasSize(1);
        assertThat(mixed.tried()).isTrue();
    }

    private List<Section> found(String word) {
        return corpora.current().orElseThrow().search(word, 8);
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Corpora corpora(Executor executor, CorpusSource... sources) {
        CorpusReader reader = new CorpusReader(getClass().getClassLoader(), this::fetch);
        return new Corpora(
                Stream.of(sources).map(source -> new KeptCorpus(source, reader::read, ReadingStore.NONE)).toList(),
                readings -> DocLibrary.read(readings, new Glossary(Map.of()), Embeddings.none()), DAY, executor, now::get);
    }

    private Fetched fetch(URI url, Stamp known) throws IOException {
        read.add(url);
        stamps.add(known);
        if (broken) {
            throw new IOException("the host answered 503");
        }
        if (unchanged) {
            return new Fetched.Unchanged();
        }
        return new Fetched.Document(
                """
                        [{"documents":[{"i":1,"t":"Page","u":"%s","b":[]}]},{"documents":[{"i":2,"t":"the %s text","s":"Page","u":"x","p":1}]}]
                        """
                        .formatted(url.getPath(), text).getBytes(StandardCharsets.UTF_8),
                "application/json", new Stamp('"' + text + '"', ""));
    }

    private static CorpusSource source(String id) {
        return new CorpusSource(id, URI.create("https://docs.example.org/" + id + ".json"), "", "en");
    }
}
