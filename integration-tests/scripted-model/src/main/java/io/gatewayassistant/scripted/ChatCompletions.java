package io.gatewayassistant.scripted;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** Answers {@code POST /v1/chat/completions} with the script's turn. */
final class ChatCompletions implements HttpHandler {

    private static final String PATH = "/v1/chat/completions";

    private final Supplier<Script> script;
    private final Consumer<Exchange> received;

    ChatCompletions(Supplier<Script> script, Consumer<Exchange> received) {
        this.script = script;
        this.received = received;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        ReceivedRequest request = read(http);
        Exchange exchange = new Exchange(request);
        Turn turn = turn(http, request);
        received.accept(exchange);
        try {
            play(http, turn, exchange);
        } catch (InterruptedException closing) {
            throw new IOException("The scripted model is closing", closing);
        } finally {
            exchange.end();
        }
    }

    private static ReceivedRequest read(HttpExchange http) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        http.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        byte[] bytes = http.getRequestBody().readAllBytes();
        return new ReceivedRequest(http.getRequestURI().toString(), Map.copyOf(headers), bytes, Json.parse(bytes));
    }

    private Turn turn(HttpExchange http, ReceivedRequest request) {
        if (!http.getRequestURI().getPath().equals(PATH) || !http.getRequestMethod().equals("POST")) {
            return Turn.status(404, "The scripted model only answers POST " + PATH);
        }
        if (!request.body().isObject()) {
            return Turn.status(400, "The body is not a JSON object");
        }
        try {
            return script.get().turn(request);
        } catch (RuntimeException | AssertionError failed) {
            return Turn.status(500, String.valueOf(failed.getMessage()));
        }
    }

    private static void play(HttpExchange http, Turn turn, Exchange exchange) throws IOException, InterruptedException {
        switch (turn) {
            case Turn.Answer answer when exchange.request().streaming() -> stream(http, answer, exchange);
            case Turn.Answer answer -> send(http, 200, Completion.whole(answer));
            case Turn.Refusal refusal -> {
                refusal.headers().forEach(http.getResponseHeaders()::set);
                send(http, refusal.status(), refusal.body());
            }
            case Turn.Garbage garbage -> {
                http.getResponseHeaders().set("Content-Type", contentType(exchange.request()));
                sendBytes(http, 200, garbage.body());
            }
            case Turn.Silence silence -> beSilent(http, exchange);
        }
    }

    private static void stream(HttpExchange http, Turn.Answer answer, Exchange exchange)
            throws IOException, InterruptedException {
        List<String> events = Completion.events(answer);
        OutputStream out = open(http, exchange);
        int sent = 0;
        for (String event : events) {
            if (sent > 0) {
                Thread.sleep(answer.pause());
            }
            if (sent++ == answer.cutAfter()) {
                throw new IOException("Cut by the script"); // the server closes the connection, without a last chunk
            }
            write(out, event, answer.wirePiece(), exchange);
        }
        http.close();
    }

    private static void write(OutputStream out, String event, int piece, Exchange exchange) throws IOException {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        int step = piece > 0 ? piece : bytes.length;
        try {
            for (int at = 0; at < bytes.length; at += step) {
                out.write(bytes, at, Math.min(step, bytes.length - at));
                out.flush();
            }
        } catch (IOException gone) {
            exchange.clientHasLeft();
            throw gone;
        }
    }

    private static void beSilent(HttpExchange http, Exchange exchange) throws IOException, InterruptedException {
        open(http, exchange).flush();
        Thread.sleep(Long.MAX_VALUE);
    }

    private static OutputStream open(HttpExchange http, Exchange exchange) throws IOException {
        http.getResponseHeaders().set("Content-Type", contentType(exchange.request()));
        http.sendResponseHeaders(200, 0);
        return http.getResponseBody();
    }

    private static String contentType(ReceivedRequest request) {
        return request.streaming() ? "text/event-stream; charset=utf-8" : "application/json";
    }

    private static void send(HttpExchange http, int status, String json) throws IOException {
        http.getResponseHeaders().set("Content-Type", "application/json");
        sendBytes(http, status, json);
    }

    private static void sendBytes(HttpExchange http, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
