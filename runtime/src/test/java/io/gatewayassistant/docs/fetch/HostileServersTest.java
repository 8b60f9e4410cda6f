package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.JksOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.ProxyOptions;

/**
 * An allowed host that answers with anything but a page, over TLS on this machine. Next to it a server that nothing may ever
 * reach.
 */
@Timeout(60)
class HostileServersTest {

    private static final String HOST = "docs.example.org";
    private static final int MAX_BYTES = 100_000;
    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(2), Duration.ofMillis(800),
            Duration.ofMillis(1_500), MAX_BYTES);

    /** What a server says to a request, byte for byte. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("wrong-type-image", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("wrong-type-script", "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("wrong-type-pdf", "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("no-type", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("two-types", "HTTP/1.1 200 OK\r\nContent-Type: text/html,image/png\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("length-lies-large",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99999999999\r\n\r\nx"),
            Map.entry("length-over-limit", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100001\r\n\r\nx"),
            Map.entry("length-negative", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: -5\r\n\r\nx"),
            Map.entry("length-twice",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nx"),
            Map.entry("length-short", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 50\r\n\r\nx"),
            Map.entry("chunk-garbage",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx"),
            Map.entry("chunk-huge",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\nx"),
            Map.entry("garbage", "\u0000\u0001\u0002 this is no HTTP\r\n\r\n"),
            Map.entry("old-protocol", "<html>HTTP/0.9 has no head</html>"),
            Map.entry("huge-header", "HTTP/1.1 200 OK\r\nX: " + "x".repeat(200_000) + "\r\n\r\n"),
            Map.entry("huge-status-line", "HTTP/1.1 200 " + "x".repeat(200_000) + "\r\n\r\n"),
            Map.entry("many-headers", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(20_000) + "\r\n"),
            Map.entry("upgrade", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\nx"),
            Map.entry("partial", "HTTP/1.1 206 Partial\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("not-modified-unasked", "HTTP/1.1 304 Not Modified\r\n\r\n"),
            Map.entry("status-999", "HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n"),
            Map.entry("unauthorised", "HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n"),
            Map.entry("compressed-twice",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("compressed-brotli",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("compressed-not",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"),
            Map.entry("smuggled", "HTTP/1.1 302 Moved\r\nContent-Length: 0\r\nLocation: https://docs.example.org/ok\r\n\r\n"
                    + "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx"));

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FORBIDDEN = new AtomicInteger();
    private static final byte[] BOMB = gzip(new byte[60_000_000]);

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static NetServer server;
    private static NetServer forbidden;
    private static JksOptions keys;
    private static PageFetcher fetcher;

    @BeforeAll
    static void start() throws Exception {
        keys = TestKeys.in(folder);
        vertx = Vertx.vertx();
        server = listen(vertx.createNetServer(new NetServerOptions().setSsl(true).setKeyCertOptions(keys)
                .setHost("127.0.0.1")).connectHandler(HostileServersTest::serve));
        forbidden = listen(vertx.createNetServer().connectHandler(socket -> {
            FORBIDDEN.incrementAndGet();
            socket.close();
        }));
        fetcher = fetcher(server.actualPort());
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @BeforeEach
    void nothingSeen() {
        seen().clear();
    }

    static Set<String> answers() {
        return ANSWERS.keySet();
    }

    @Test
    void readsAnOrdinaryPage() {
        assertThat(page("ok")).isInstanceOfSatisfying(FetchOutcome.Page.class,
                page -> assertThat(page.text()).isEqualTo("fine"));
        assertThat(seen()).singleElement().asString().startsWith("GET /ok HTTP/1.1").contains("host: docs.example.org")
                .doesNotContain("cookie", "authorization", "referer");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsNothingFromAnAnswerThatIsNoPage(String answer) {
        assertThat(page(answer)).isNotInstanceOf(FetchOutcome.Page.class).isNotInstanceOf(FetchOutcome.Unchanged.class);
        assertThat(seen()).hasSize(1);
        assertThat(FORBIDDEN).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "silent", "slow-head", "slow-body", "endless-body", "endless-chunks", "endless-headers",
            "endless-interim", "endless-chunk-extension", "closes", "resets", "bomb" })
    void letsGoOfAServerThatHoldsOn(String behaviour) {
        long start = System.nanoTime();

        assertThat(page(behaviour)).isNotInstanceOf(FetchOutcome.Page.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = { "endless-body", "endless-chunks", "bomb", "length-over-limit", "length-lies-large" })
    void stopsReadingAtTheLimit(String behaviour) {
        assertThat(page(behaviour)).isInstanceOfSatisfying(FetchOutcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("larger than 97 KB"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "301", "302", "303", "307", "308", "300" })
    void followsNoRedirectOfAChain(String status) {
        assertThat(page("chain-" + status)).isInstanceOfSatisfying(FetchOutcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("Ask for https://docs.example.org/chain-302"));
        assertThat(seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:%d/", "https://127.0.0.1:%d/", "//127.0.0.1:%d/", "https://localhost:%d/",
            "https://docs.example.org@127.0.0.1:%d/", "https://docs.example.org:%d/", "https://[::1]:%d/", "file:///etc/passwd",
            "https://2130706433:%d/", "https://0177.0.0.1:%d/", "gopher://127.0.0.1:%d/_", "https:\\\\127.0.0.1:%d\\",
            "%d", "", "javascript:alert(1)" })
    void namesNoTargetThatIsNotAllowed(String target) {
        String location = target.replace("%d", String.valueOf(forbidden.actualPort()));
        assertThat(page("to?" + URLEncoder.encode(location, StandardCharsets.UTF_8)))
                .as("queries are dropped, so that the server does not know").isNotInstanceOf(FetchOutcome.Page.class);

        FetchOutcome outcome = new PageFetcher(new HostAllowlist(Set.of(HOST)), routes(), request -> new Transport.Response(302,
                "", "", location, Validators.NONE, new byte[0]), LIMITS, LIMITS).page("https://docs.example.org/to");

        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Refused.class,
                refused -> assertThat(refused.reason()).doesNotContain("127.0.0.1", "localhost", "passwd", "alert"));
        assertThat(FORBIDDEN).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://127.0.0.1:%d/", "http://127.0.0.1:%d/", "https://docs.example.org:%d/",
            "https://docs.example.org@127.0.0.1:%d/", "https://127.0.0.1:%d\\@docs.example.org/",
            "https://127.0.0.1:%d#docs.example.org",
            "https://[::ffff:127.0.0.1]:%d/", "https://0x7f000001:%d/", "https://docs.example.org.:%d/", "//127.0.0.1:%d",
            "https://docs.example.org%%2f@127.0.0.1:%d/", "https://docs.example.org%%40127.0.0.1:%d/", "https://127.1:%d/" })
    void reachesNoOtherServerWhateverTheAddress(String address) {
        String url = address.replace("%d", String.valueOf(forbidden.actualPort())).replace("%%", "%");

        assertThat(fetcher.page(url)).isInstanceOf(FetchOutcome.Refused.class);

        assertThat(seen()).isEmpty();
        assertThat(FORBIDDEN).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/a%2f..%2fb", "/..%2f..%2fetc", "//127.0.0.1/x", "/%5c%5cevil", "/a/../../b", "/ok%00",
            "/ok%0d%0aHost:%20x" })
    void sendsStrangePathsToTheAllowedHostAlone(String path) {
        fetcher.page("https://docs.example.org" + path);

        assertThat(seen()).hasSize(1).allSatisfy(head -> assertThat(head).contains("host: docs.example.org"));
        assertThat(seen().getFirst().lines().filter(line -> line.startsWith("host:"))).hasSize(1);
        assertThat(FORBIDDEN).hasValue(0);
    }

    @Test
    void givesUpOnAServerThatNeverShakesHands() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            long start = System.nanoTime();

            assertThat(fetcher(mute.getLocalPort()).page("https://docs.example.org/")).isInstanceOf(FetchOutcome.Failed.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void sendsNothingToAServerWithoutTls() {
        assertThat(fetcher(forbidden.actualPort()).page("https://docs.example.org/")).isInstanceOf(FetchOutcome.Failed.class);
        FORBIDDEN.set(0);
    }

    @Test
    void keepsMemoryAndThreadsFlat() throws InterruptedException {
        attack();
        long memory = usedMemory();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();

        for (int i = 0; i < 15; i++) {
            attack();
        }

        assertThat(usedMemory() - memory).as("bytes kept").isLessThan(12_000_000);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads).as("threads kept").isLessThan(8);
    }

    @Test
    void rulesForHostsHoldThroughAProxyThatResolvesIt() throws Exception {
        CopyOnWriteArrayList<String> connects = new CopyOnWriteArrayList<>();
        NetServer proxy = listen(vertx.createNetServer().connectHandler(client -> tunnel(client, connects)));
        PageFetcher through = through(new ProxyOptions().setHost("127.0.0.1").setPort(proxy.actualPort()));

        assertThat(through.page("https://docs.example.org/ok?x=1")).isInstanceOf(FetchOutcome.Page.class);
        assertThat(through.page("https://127.0.0.1/ok")).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(through.page("https://intranet.example/ok")).isInstanceOf(FetchOutcome.Refused.class);

        assertThat(connects).containsExactly("CONNECT docs.example.org:443 HTTP/1.1");
        assertThat(seen()).singleElement().asString().startsWith("GET /ok HTTP/1.1");
    }

    @Test
    void givesItsCredentialsToTheProxyAndToNobodyElse() throws Exception {
        CopyOnWriteArrayList<String> heads = new CopyOnWriteArrayList<>();
        NetServer proxy = listen(vertx.createNetServer().connectHandler(client -> guardedTunnel(client, heads)));
        ProxyOptions right = new ProxyOptions().setHost("127.0.0.1").setPort(proxy.actualPort()).setUsername("reader")
                .setPassword("s3cret");

        FetchOutcome answer = through(right).page("https://docs.example.org/ok");

        assertThat(answer).isInstanceOf(FetchOutcome.Page.class);
        assertThat(heads).singleElement().asString().containsIgnoringCase("Proxy-Authorization: Basic cmVhZGVyOnMzY3JldA==");
        assertThat(seen()).singleElement().asString().doesNotContainIgnoringCase("Proxy-Authorization");
    }

    @Test
    void saysThatTheProxyWantsOtherCredentials() throws Exception {
        NetServer proxy = listen(
                vertx.createNetServer().connectHandler(client -> guardedTunnel(client, new CopyOnWriteArrayList<>())));
        ProxyOptions wrong = new ProxyOptions().setHost("127.0.0.1").setPort(proxy.actualPort()).setUsername("reader")
                .setPassword("guessed");

        assertThat(List.of(wrong, new ProxyOptions(wrong).setUsername(null).setPassword(null)))
                .extracting(options -> through(options).page("https://docs.example.org/ok"))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isEqualTo(new FetchOutcome.Failed("The page cannot be fetched (the proxy refuses our credentials);"
                                + " search the indexed documentation instead.")));
        assertThat(seen()).isEmpty();
    }

    private static void attack() {
        page("endless-body");
        page("endless-chunks");
        page("bomb");
        page("huge-header");
    }

    private static long usedMemory() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static FetchOutcome page(String path) {
        return fetcher.page("https://docs.example.org/" + path);
    }

    private static PageFetcher fetcher(int port) {
        return new PageFetcher(new HostAllowlist(Set.of(HOST)), routes(), new PinnedTransport(vertx, options(), port), LIMITS,
                LIMITS);
    }

    private static PageFetcher through(ProxyOptions proxy) {
        return new PageFetcher(new HostAllowlist(Set.of(HOST)), Routes.viaProxy(),
                new PinnedTransport(vertx, options().setProxyOptions(proxy), server.actualPort()), LIMITS, LIMITS);
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions().setTrustOptions(keys).setSslHandshakeTimeout(1)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
    }

    private static Routes routes() {
        return new CheckedRoutes(host -> List.of(InetAddress.getByName("127.0.0.1")), Set.of(HOST));
    }

    private static List<String> seen() {
        return SEEN;
    }

    private static NetServer listen(NetServer server) throws Exception {
        return server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static void serve(NetSocket socket) {
        StringBuilder head = new StringBuilder();
        socket.exceptionHandler(gone -> socket.close());
        socket.handler(data -> {
            head.append(data.toString(StandardCharsets.UTF_8));
            if (head.toString().endsWith("\r\n\r\n")) {
                seen().add(head.toString());
                answer(socket, head.toString().split(" ")[1].substring(1));
                head.setLength(0);
            }
        });
    }

    private static void answer(NetSocket socket, String path) {
        String known = ANSWERS.get(path);
        if (known != null) {
            socket.write(known).onComplete(sent -> vertx.setTimer(100, later -> socket.close()));
            return;
        }
        switch (path) {
            case "silent" -> socket.resume();
            case "slow-head" -> drip(socket, "H", 100);
            case "slow-body" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 90000\r\n\r\n");
                drip(socket, "x", 50);
            }
            case "endless-body" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
                drip(socket, "x".repeat(30_000), 1);
            }
            case "endless-chunks" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
                drip(socket, "4000\r\n" + "x".repeat(0x4000) + "\r\n", 1);
            }
            case "endless-chunk-extension" -> {
                socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1;");
                drip(socket, "x".repeat(10_000), 5);
            }
            case "endless-headers" -> {
                socket.write("HTTP/1.1 200 OK\r\n");
                drip(socket, "X: y\r\n".repeat(100), 5);
            }
            case "endless-interim" -> drip(socket, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n", 5);
            case "closes", "resets" -> socket.close();
            case "bomb" ->
                socket.write(Buffer.buffer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: " + BOMB.length + "\r\n\r\n").appendBytes(BOMB));
            case "ok" -> socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nfine");
            default -> socket.write(path.startsWith("chain-")
                    ? "HTTP/1.1 " + path.substring(6) + " Moved\r\nLocation: /chain-302\r\nContent-Length: 0\r\n\r\n"
                    : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private static void drip(NetSocket socket, String drop, long millis) {
        vertx.setPeriodic(millis, timer -> {
            if (!socket.writeQueueFull()) {
                socket.write(drop).onFailure(gone -> vertx.cancelTimer(timer));
            }
        });
    }

    /** Whatever host it is asked for, it leads to the server. */
    private static void tunnel(NetSocket client, List<String> connects) {
        client.handler(head -> {
            connects.add(head.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""));
            connect(client);
        });
    }

    /** For those who have the password. */
    private static void guardedTunnel(NetSocket client, List<String> heads) {
        client.handler(head -> {
            heads.add(head.toString(StandardCharsets.UTF_8));
            if (head.toString(StandardCharsets.UTF_8).contains(": Basic cmVhZGVyOnMzY3JldA==\r\n")) {
                connect(client);
                return;
            }
            client.end(Buffer.buffer("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                    + "Content-Length: 0\r\n\r\n"));
        });
    }

    private static void connect(NetSocket client) {
        client.pause();
        vertx.createNetClient().connect(server.actualPort(), "127.0.0.1").onSuccess(target -> {
            client.handler(target::write);
            target.handler(client::write);
            target.closeHandler(closed -> client.close());
            client.write("HTTP/1.1 200 Connection established\r\n\r\n");
            client.resume();
        });
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
