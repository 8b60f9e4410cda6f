package io.gatewayassistant.embedding;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.settings.AssistantConfig;

/**
 * Turns texts into vectors that are near where meanings are, when the application has in-process embedding models; without
 * one, nothing of it is loaded. Used by any number of threads.
 */
@Singleton
public final class Embeddings implements AutoCloseable {

    /** Some twenty megabytes for each model. */
    private static final int VECTORS_CACHED = 50_000;

    private final VectorBuild.@Nullable Shared shared;
    private final ThreadPoolExecutor thread = backgroundThread();
    private final Set<Vectors> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Inject
    Embeddings(AssistantConfig config) {
        this(config.embedding().enabled() ? InProcessModel.present() : List.of(),
                usable(config.embedding().cacheDirectory()));
    }

    private Embeddings(List<InProcessModel> models, @Nullable Path cacheDirectory) {
        this(models.isEmpty() ? null : () -> encoder(models),
                models.isEmpty() || cacheDirectory == null ? VectorStore.NONE : file(models, cacheDirectory));
    }

    /** @param model loads the model, or several as one, when it is first needed; absent when there is none */
    Embeddings(@Nullable Supplier<TextEncoder> model, VectorStore store) {
        this.shared = model == null ? null
                : new VectorBuild.Shared(new Encoding(model), store,
                        Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>())), thread);
    }

    /** For use outside Quarkus: with the models on the class path, if there are any. */
    public static Embeddings standalone(@Nullable Path cacheDirectory) {
        return new Embeddings(InProcessModel.present(), cacheDirectory);
    }

    /**
     * For use outside Quarkus: with the models of these artifacts, such as {@code all-minilm-l6-v2-q}, as far as they
     * are on the class path.
     */
    public static Embeddings standalone(@Nullable Path cacheDirectory, Set<String> artifacts) {
        return new Embeddings(InProcessModel.present().stream().filter(model -> artifacts.contains(model.artifact())).toList(),
                cacheDirectory);
    }

    /** Without a model, whatever is on the class path. */
    public static Embeddings none() {
        return new Embeddings((Supplier<TextEncoder>) null, VectorStore.NONE);
    }

    /** Whether there is a model, and it did not fail. */
    public boolean available() {
        return shared != null && !shared.encoding().failed();
    }

    /**
     * Starts to make vectors of these texts in the background; position i of a result is {@code texts.get(i)}. Of a text only
     * the first 2,000 characters count. What is known from an earlier list or from the disk is not made again. Never blocks.
     */
    public Vectors of(List<String> texts) {
        if (shared == null || closed) {
            Vectors never = new Vectors(null);
            never.close();
            return never;
        }
        Vectors vectors = new Vectors(shared.encoding());
        underWay.add(vectors);
        vectors.done().whenComplete((done, failure) -> underWay.remove(vectors));
        start(new VectorBuild(texts, vectors, shared), vectors);
        return vectors;
    }

    /** Stops what is under way; vectors that are ready answer no more. */
    @Override
    @PreDestroy
    public void close() {
        closed = true;
        underWay.forEach(Vectors::close);
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (shared != null) {
            shared.encoding().close();
        }
    }

    private void start(VectorBuild build, Vectors vectors) {
        try {
            thread.execute(build);
        } catch (RejectedExecutionException e) {
            // Closed in this moment.
            vectors.close();
        }
    }

    private static TextEncoder encoder(List<InProcessModel> models) {
        return models.size() == 1 ? OnnxEncoder.load(models.getFirst())
                : new JoinedEncoder(models.stream()
                        .map(model -> new JoinedEncoder.Member(OnnxEncoder.load(model), model.share())).toList());
    }

    private static VectorFile file(List<InProcessModel> models, Path directory) {
        String name = models.stream().map(InProcessModel::artifact).collect(Collectors.joining("+"));
        return new VectorFile(directory.resolve(name + ".vectors"), models.size() * InProcessModel.DIMENSIONS, VECTORS_CACHED);
    }

    /** A system that knows no home of its user says {@code ?}. */
    private static @Nullable Path usable(Optional<Path> directory) {
        return directory.filter(path -> !path.startsWith("?")).orElse(null);
    }

    /** One, which goes when there is nothing to do, and gives way to others where the system knows priorities. */
    private static ThreadPoolExecutor backgroundThread() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Embeddings::thread);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "gateway-assistant-embedding");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        // Native libraries are looked for through it.
        thread.setContextClassLoader(Embeddings.class.getClassLoader());
        return thread;
    }
}
