package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.JksOptions;

/** Against a local TLS server whose certificate names docs.example.org, a host that no resolver leads to it. */
@Timeout(30)
class PinnedTransportTest {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static HttpServer server;
    private static Transport transport;

    @BeforeAll
    static void start() throws Exception {
        JksOptions keys = TestKeys.in(folder);
        vertx = Vertx.vertx();
        server = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(keys))
                .requestHandler(PinnedTransportTest::answer).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        transport = new PinnedTransport(vertx, new HttpClientOptions().setTrustOptions(keys), server.actualPort());
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void connectsToTheAddressAndNamesTheHost() throws IOException {
        SEEN.clear();

        Transport.Response response = get("docs.example.org", "/page");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/plain");
        assertThat(new String(response.body())).isEqualTo("hello");
        assertThat(SEEN).containsExactly("GET docs.example.org /page sni=docs.example.org cookie=null");
    }

    @Test
    void refusesACertificateOfAnotherHost() {
        assertThatThrownBy(() -> get("other.example.org", "/page")).isInstanceOf(IOException.class);
    }

    @Test
    void refusesACertificateThatNobodyTrusts() {
        Transport strict = new PinnedTransport(vertx, new HttpClientOptions(), server.actualPort());

        assertThatThrownBy(() -> strict.get(request("docs.example.org", "/page", Duration.ofSeconds(5))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void leavesRedirectsToTheCaller() throws IOException {
        SEEN.clear();

        Transport.Response response = get("docs.example.org", "/moved");

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.location()).isEqualTo("https://docs.example.org/page");
        assertThat(SEEN).hasSize(1);
    }

    @Test
    void stopsReadingAtTheLimitOfAnEndlessBody() {
        assertThatThrownBy(() -> get("docs.example.org", "/endless")).isInstanceOf(TooLargeException.class);
    }

    @Test
    void givesUpOnABodyThatTricklesIn() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> transport.get(request("docs.example.org", "/slow", Duration.ofMillis(700))))
                .isInstanceOf(IOException.class).hasMessageContaining("no complete answer");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void saysThatAConnectionBrokeOff() {
        assertThatThrownBy(() -> get("docs.example.org", "/cut")).isInstanceOf(IOException.class);
    }

    @Test
    void tellsAnUnreachableAddressFromABrokenAnswer() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Transport nowhere = new PinnedTransport(vertx, new HttpClientOptions(), closed);

        assertThatThrownBy(() -> nowhere.get(request("docs.example.org", "/", Duration.ofSeconds(5))))
                .isInstanceOf(ConnectException.class);
    }

    private static Transport.Response get(String host, String path) throws IOException {
        return transport.get(request(host, path, Duration.ofSeconds(10)));
    }

    private static Transport.Request request(String host, String path, Duration timeout) throws IOException {
        return new Transport.Request(URI.create("https://" + host + path), new Route.Direct(InetAddress.getByName("127.0.0.1")),
                "text/plain", Validators.NONE, new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), timeout, 100_000));
    }

    private static void answer(HttpServerRequest request) {
        SEEN.add(request.method() + " " + request.authority() + " " + request.uri() + " sni="
                + request.connection().indicatedServerName() + " cookie=" + request.getHeader("Cookie"));
        switch (request.path()) {
            case "/moved" -> request.response().setStatusCode(302).putHeader("Location", "https://docs.example.org/page").end();
            case "/endless" -> endless(request);
            case "/slow" -> {
                request.response().setChunked(true).putHeader("Content-Type", "text/plain");
                vertx.setPeriodic(50, timer -> request.response().write("x").onFailure(gone -> vertx.cancelTimer(timer)));
            }
            case "/cut" -> {
                request.response().putHeader("Content-Length", "1000").write("begin");
                vertx.setTimer(50, timer -> request.connection().close());
            }
            default -> request.response().putHeader("Content-Type", "text/plain").end("hello");
        }
    }

    private static void endless(HttpServerRequest request) {
        request.response().setChunked(true).putHeader("Content-Type", "text/plain");
        vertx.setPeriodic(5, timer -> request.response().write(Buffer.buffer(new byte[20_000]))
                .onFailure(gone -> vertx.cancelTimer(timer)));
    }
}
