package io.gatewayassistant.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;

/**
 * A chat completions server on a loopback port that plays a {@link Script} and remembers what it was asked.
 *
 * <pre>
 * try (ScriptedModel model = ScriptedModel.plays(
 *         Turn.calls(ToolCall.call("search", "{\"query\":\"routes\"}")),
 *         Turn.text("You have ", "312 routes."))) {
 *     // point an OpenAI client at model.baseUrl()
 * }
 * </pre>
 */
public final class ScriptedModel implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor;
    /** All that the executor has started: it calls itself terminated a moment before its last thread is. */
    private final List<Thread> threads;
    private final AtomicReference<Script> script;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    private ScriptedModel(HttpServer server, ExecutorService executor, List<Thread> threads, Script script) {
        this.server = server;
        this.executor = executor;
        this.threads = threads;
        this.script = new AtomicReference<>(script);
    }

    /** Starts a server that plays these turns in order. */
    public static ScriptedModel plays(Turn... turns) {
        return plays(Script.of(turns));
    }

    /** Starts a server that plays this script. */
    public static ScriptedModel plays(Script script) {
        return onPort(0, script);
    }

    /** Starts a server that plays this script on a port of 127.0.0.1; 0 takes a free one. */
    public static ScriptedModel onPort(int port, Script script) {
        HttpServer server = bind(port);
        ThreadFactory factory = Thread.ofPlatform().daemon().name("scripted-model-", 0).factory();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        ExecutorService executor = Executors.newCachedThreadPool(work -> {
            Thread thread = factory.newThread(work);
            threads.add(thread);
            return thread;
        });
        ScriptedModel model = new ScriptedModel(server, executor, threads, script);
        server.setExecutor(executor);
        server.createContext("/", new ChatCompletions(model.script::get, model.exchanges::add));
        server.start();
        return model;
    }

    /** What an OpenAI client is configured with: ends with {@code /v1}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Forgets what was asked and plays these turns from now on: for a server that several tests share. */
    public void restart(Turn... turns) {
        restart(Script.of(turns));
    }

    /** Forgets what was asked and plays this script from now on. */
    public void restart(Script script) {
        this.script.set(script);
        exchanges.clear();
    }

    /** Everything received so far, in order of arrival. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The requests received so far, in order of arrival. */
    public List<ReceivedRequest> requests() {
        return exchanges.stream().map(Exchange::request).toList();
    }

    /** The latest request; an error where none came. */
    public ReceivedRequest lastRequest() {
        return requests().getLast();
    }

    /** Waits until this many requests have arrived; false when that takes longer. */
    public boolean awaitRequests(int count, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (exchanges.size() < count) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }

    /** Stops, also in the middle of a stream or a silence, and waits until its threads have ended. */
    @Override
    public void close() {
        executor.shutdownNow();
        server.stop(0);
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port + "; choose another port", taken);
        }
    }
}
