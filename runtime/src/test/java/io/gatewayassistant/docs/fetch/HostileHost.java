package io.gatewayassistant.docs.fetch;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.JksOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.ProxyOptions;

/**
 * An allowed host that gives {@link HostileAnswers}, over TLS on this machine, and next to it a server that nothing may ever
 * reach. Both run until the tests of a class are over.
 */
final class HostileHost implements BeforeEachCallback, AfterAllCallback {

    static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(2), Duration.ofMillis(800),
            Duration.ofMillis(1_500), 100_000);
    private static final String NAME = "docs.example.org";
    static final HostAllowlist ALLOWED = new HostAllowlist(Set.of(NAME));

    private final Vertx vertx = Vertx.vertx();
    private final HostileAnswers answers = new HostileAnswers(vertx);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger intrusions = new AtomicInteger();
    private final JksOptions keys = keys();
    private final NetServer server;
    private final NetServer forbidden;
    private final PageFetcher fetcher;

    HostileHost() {
        server = listening(vertx.createNetServer(new NetServerOptions().setSsl(true).setKeyCertOptions(keys))
                .connectHandler(this::serve));
        forbidden = listening(vertx.createNetServer().connectHandler(socket -> {
            intrusions.incrementAndGet();
            socket.close();
        }));
        fetcher = fetcherOf(server.actualPort());
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        seen.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        await(vertx.close());
    }

    /** The heads of the requests that arrived since the test began. */
    List<String> seen() {
        return seen;
    }

    /** How often the server was reached that nothing may reach. */
    int intrusions() {
        return intrusions.get();
    }

    void forgiveIntrusions() {
        intrusions.set(0);
    }

    int forbiddenPort() {
        return forbidden.actualPort();
    }

    PageFetcher fetcher() {
        return fetcher;
    }

    FetchOutcome page(String path) {
        return fetcher.page("https://docs.example.org/" + path);
    }

    /** One for which the host is at that port of this machine. */
    PageFetcher fetcherOf(int port) {
        return new PageFetcher(ALLOWED, routes(), new PinnedTransport(vertx, options(), port), LIMITS, LIMITS);
    }

    PageFetcher through(ProxyOptions proxy) {
        return new PageFetcher(ALLOWED, Routes.viaProxy(),
                new PinnedTransport(vertx, options().setProxyOptions(proxy), server.actualPort()), LIMITS, LIMITS);
    }

    static Routes routes() {
        return new CheckedRoutes(host -> List.of(InetAddress.getByName("127.0.0.1")), Set.of(NAME));
    }

    /** The port of another server, such as a proxy, that lives as long as the host. */
    int listen(Handler<NetSocket> clients) {
        return listening(vertx.createNetServer().connectHandler(clients)).actualPort();
    }

    /** Leads a client of a proxy to the host, whatever it asked for. */
    void connect(NetSocket client) {
        client.pause();
        vertx.createNetClient().connect(server.actualPort(), "127.0.0.1").onSuccess(target -> {
            client.handler(target::write);
            target.handler(client::write);
            target.closeHandler(closed -> client.close());
            client.write("HTTP/1.1 200 Connection established\r\n\r\n");
            client.resume();
        });
    }

    private void serve(NetSocket socket) {
        StringBuilder head = new StringBuilder();
        socket.exceptionHandler(gone -> socket.close());
        socket.handler(data -> {
            head.append(data.toString(StandardCharsets.UTF_8));
            if (head.toString().endsWith("\r\n\r\n")) {
                seen.add(head.toString());
                answers.to(socket, head.toString().split(" ")[1].substring(1));
                head.setLength(0);
            }
        });
    }

    private HttpClientOptions options() {
        return new HttpClientOptions().setTrustOptions(keys).setSslHandshakeTimeout(1)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
    }

    private static NetServer listening(NetServer server) {
        return await(server.listen(0, "127.0.0.1"));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the hostile host does not run", e);
        }
    }

    /** Held in memory: no file stays. */
    private static JksOptions keys() {
        try {
            Path folder = Files.createTempDirectory("keys");
            JksOptions keys = TestKeys.in(folder);
            Path file = Path.of(keys.getPath());
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return keys.setPath(null).setValue(Buffer.buffer(bytes));
        } catch (Exception e) {
            throw new AssertionError("no certificate", e);
        }
    }
}
