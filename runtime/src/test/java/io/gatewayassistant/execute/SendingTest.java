package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class SendingTest {

    @AutoClose
    private final Rig rig = new Rig();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void letHandlersEnd() {
        release.countDown();
    }

    @Test
    void answersWithStatusHeadersAndBody() {
        rig.api.on("GET /apis/things", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            RecordingAdminApi.respond(exchange, 200, "application/json; charset=UTF-8", "[1.10,\"é\"]".getBytes(
                    StandardCharsets.UTF_8));
        });

        BatchResult result = rig.execute(Rig.json("{\"method\":\"GET\",\"url\":\"/apis/things\"}"));

        assertThat(result.json()).isEqualTo("{\"request_0\":{\"status\":200,\"headers\":"
                + "{\"content-type\":\"application/json; charset=UTF-8\",\"etag\":\"\\\"v1\\\"\"},\"body\":[1.10,\"é\"]}}");
        assertThat(result.failed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "200, false", "201, false", "304, false", "400, true", "404, true", "500, true", "302, true" })
    void tellsWhetherTheBatchFailed(int status, boolean failed) {
        rig.api.answer("GET /apis/things", status, "text/plain", new byte[0]);

        BatchResult result = rig.execute(Rig.json("""
                [{"method":"GET","url":"/apis/things"},{"method":"GET","url":"/apis/things/1"}]"""));

        assertThat(result.failed()).isEqualTo(failed);
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void reportsARedirectAndDoesNotFollowIt(int status) {
        rig.api.on("GET /apis/things", exchange -> {
            exchange.getResponseHeaders().set("Location", "/apis/things/_count");
            RecordingAdminApi.respond(exchange, status, "text/plain", new byte[0]);
        });

        JsonNode result = rig.call("GET", "/apis/things");

        assertThat(result.path("status").asInt()).isEqualTo(status);
        assertThat(result.path("note").asText()).contains("not followed");
        assertThat(rig.api.lines()).containsExactly("GET /apis/things");
    }

    @Test
    void hasNoBodyWhereTheAnswerHasNone() {
        rig.api.answer("DELETE /apis/things/1", 204, "application/json", new byte[0]);

        JsonNode result = rig.call("DELETE", "/apis/things/1");

        assertThat(result.path("status").asInt()).isEqualTo(204);
        assertThat(result.has("body")).isFalse();
    }

    @Test
    void showsTextAsTextAndNamesBinary() {
        rig.api.answer("GET /apis/things", 200, "text/html; charset=ISO-8859-1", new byte[] { '<', (byte) 0xE9, '>' });
        rig.api.answer("GET /apis/things/1", 200, "image/png", new byte[] { 1, 2, 3 });
        rig.api.answer("GET /apis/things/2", 200, "application/json", "{not json".getBytes(StandardCharsets.UTF_8));

        assertThat(rig.call("GET", "/apis/things").path("body").asText()).isEqualTo("<é>");
        assertThat(rig.call("GET", "/apis/things/1").path("note").asText()).contains("image/png, 3 bytes");
        assertThat(rig.call("GET", "/apis/things/1").has("body")).isFalse();
        assertThat(rig.call("GET", "/apis/things/2").path("body").asText()).isEqualTo("{not json");
    }

    @Test
    void namesWhatIsCompressedAndReadsAnUnknownCharacterSetAsUtf8() {
        rig.api.on("GET /apis/things", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            RecordingAdminApi.respond(exchange, 200, "application/json", "[1]".getBytes(StandardCharsets.UTF_8));
        });
        rig.api.on("GET /apis/things/1", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "Identity");
            RecordingAdminApi.respond(exchange, 200, "application/json; charset=klingon",
                    "[\"é\"]".getBytes(StandardCharsets.UTF_8));
        });
        rig.api.answer("GET /apis/things/2", 200, "", new byte[] { (byte) 0xC3, 0x28 });

        assertThat(rig.call("GET", "/apis/things").path("note").asText()).contains("compressed application/json, 3 bytes");
        assertThat(rig.call("GET", "/apis/things/1").at("/body/0").asText()).isEqualTo("é");
        assertThat(rig.call("GET", "/apis/things/2").path("note").asText()).contains("unknown type, 2 bytes");
    }

    @Test
    void stopsReadingAnEndlessAnswer() throws InterruptedException {
        AtomicInteger written = new AtomicInteger();
        CountDownLatch hungUp = new CountDownLatch(1);
        rig.timeout = Duration.ofSeconds(20);
        rig.api.on("GET /apis/things", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (written.get() < 100_000_000) {
                    out.write(new byte[64 * 1024]);
                    written.addAndGet(64 * 1024);
                }
            } catch (IOException gone) {
                hungUp.countDown();
            }
        });

        JsonNode result = rig.call("GET", "/apis/things");

        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.path("note").asText()).contains("larger than 2048 KB");
        assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(written.get()).isLessThan(30_000_000);
    }

    @ParameterizedTest
    @CsvSource({ "GET, /apis/things, no answer within", "POST, /apis/things, outcome unknown", "DELETE, /apis/things/1, "
            + "outcome unknown" })
    void givesUpAfterTheTimeOut(String method, String url, String reason) {
        rig.timeout = Duration.ofMillis(1500);
        rig.api.on(method + " " + url, exchange -> await());

        JsonNode results = rig.run("[{\"name\":\"a\",\"method\":\"%s\",\"url\":\"%s\"}]".formatted(method, url));

        assertThat(results.path("a").path("error").asText()).contains(reason);
        assertThat(rig.api.arrived()).hasSize(1);
    }

    @Test
    void hangsUpAfterTheTimeOut() throws InterruptedException {
        CountDownLatch hungUp = new CountDownLatch(1);
        rig.timeout = Duration.ofMillis(500);
        rig.api.on("GET /apis/things", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (IOException gone) {
                hungUp.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        rig.call("GET", "/apis/things");

        assertThat(hungUp.await(8, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesUpOnABodyThatNeverEnds() {
        rig.timeout = Duration.ofMillis(1500);
        rig.api.on("GET /apis/things", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(rig.call("GET", "/apis/things").path("error").asText()).contains("no answer within");
    }

    @ParameterizedTest
    @CsvSource({ "GET, /apis/things, the connection broke", "POST, /apis/things, outcome unknown",
            "PUT, /apis/things/1, outcome unknown", "DELETE, /apis/things/1, outcome unknown" })
    void neverRepeatsAWriteWhoseAnswerDidNotCome(String method, String url, String reason) throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> hangUp(rude, connections));
            rig.url = URI.create("http://127.0.0.1:" + rude.getLocalPort());

            JsonNode result = rig.call(method, url);

            assertThat(result.path("error").asText()).contains(reason);
        }
        if (!method.equals("GET")) {
            assertThat(connections.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "true" })
    void doesNotStartWhereTheJdkWouldRepeatWrites(String repeat) {
        String property = "jdk.httpclient.enableAllMethodRetry";
        System.setProperty(property, repeat);
        try {
            assertThatThrownBy(() -> rig.call("GET", "/apis/things")).hasMessageContaining(property);
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void saysThatNothingWasSentWhereNobodyListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            rig.url = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        JsonNode results = rig.run("""
                [{"name":"a","method":"POST","url":"/apis/things"},{"name":"b","method":"GET","url":"/apis/things"}]""");

        assertThat(results.path("a").path("error").asText()).startsWith("not sent: the admin API cannot be reached")
                .doesNotContain("127.0.0.1", "Exception");
        assertThat(results.path("b").path("error").asText()).startsWith("not sent");
    }

    @Test
    void sendsNothingAfterAStopAndReportsWhatLeft() {
        rig.stopped = () -> rig.api.arrived().size() >= 2;

        JsonNode results = rig.run("""
                [{"name":"a","method":"GET","url":"/apis/things"},{"name":"b","method":"DELETE","url":"/apis/things/1"},
                 {"name":"c","method":"POST","url":"/apis/things"},{"name":"d","method":"GET","url":"/apis/things"}]""");

        assertThat(results.path("b").path("status").asInt()).isEqualTo(200);
        assertThat(results.path("c").path("error").asText()).isEqualTo("not sent: the run was stopped");
        assertThat(results.path("d").path("error").asText()).isEqualTo("not sent: the run was stopped");
        assertThat(rig.api.lines()).containsExactly("GET /apis/things", "DELETE /apis/things/1");
        assertThat(rig.sent).containsExactly("DELETE /apis/things/1");
    }

    @Test
    void feelsAStopThatComesWhileACallIsChecked() {
        AtomicInteger asked = new AtomicInteger();
        rig.stopped = () -> asked.incrementAndGet() > 1;

        JsonNode result = rig.call("DELETE", "/apis/things/1");

        assertThat(result.path("error").asText()).isEqualTo("not sent: the run was stopped");
        assertThat(rig.api.arrived()).isEmpty();
        assertThat(rig.sent).isEmpty();
    }

    @Test
    void takesAnInterruptForAStop() throws InterruptedException {
        rig.api.on("POST /apis/things", exchange -> await());
        StringBuilder error = new StringBuilder();
        Thread run = Thread.ofPlatform().start(() -> error.append(rig.call("POST", "/apis/things").path("error").asText()));
        while (rig.api.arrived().isEmpty()) {
            Thread.sleep(10);
        }

        run.interrupt();
        run.join(5_000);

        assertThat(error).startsWith("outcome unknown: the run was stopped");
    }

    private void await() {
        try {
            release.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(ServerSocket server, AtomicInteger connections) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                socket.getInputStream().read(new byte[4096]);
            } catch (IOException closed) {
                return;
            }
        }
    }
}
