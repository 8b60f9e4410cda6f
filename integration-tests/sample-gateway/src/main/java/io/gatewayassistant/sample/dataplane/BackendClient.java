package io.gatewayassistant.sample.dataplane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.gatewayassistant.sample.entity.BackendSpec;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** Sends a call to a server of its backend, and the answer back, as streams. */
@ApplicationScoped
public class BackendClient {

    private static final Logger LOG = Logger.getLogger(BackendClient.class);

    private static final int CONNECTIONS_PER_SERVER = 200;

    private final HttpClient client;
    private final GatewayAnswers answers;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    public BackendClient(Vertx vertx, GatewayAnswers answers) {
        this.client = vertx.createHttpClient(new HttpClientOptions(),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVER));
        this.answers = answers;
    }

    void send(Call call, BackendSpec backend) {
        client.request(options(call, backend))
                .compose(upstream -> forward(call, upstream))
                .compose(answer -> back(call, answer))
                .onFailure(cause -> failed(call, cause));
    }

    private RequestOptions options(Call call, BackendSpec backend) {
        BackendSpec.Target target = choose(String.valueOf(call.route().id()), backend);
        return new RequestOptions()
                .setMethod(call.request().method())
                .setHost(target.hostname()).setPort(target.port()).setSsl(target.tls())
                .setURI(call.upstreamUri(backend.root()))
                .setTimeout(backend.timeoutMs())
                .setFollowRedirects(false);
    }

    private BackendSpec.Target choose(String routeId, BackendSpec backend) {
        List<BackendSpec.Target> targets = backend.targets();
        int turn = switch (backend.loadBalancing()) {
            case RANDOM -> ThreadLocalRandom.current().nextInt(targets.size());
            case ROUND_ROBIN -> turns.computeIfAbsent(routeId, id -> new AtomicInteger()).getAndIncrement();
        };
        return targets.get(Math.floorMod(turn, targets.size()));
    }

    private static Future<HttpClientResponse> forward(Call call, HttpClientRequest upstream) {
        HttpServerRequest request = call.request();
        upstream.headers().addAll(call.headers());
        request.response().exceptionHandler(gone -> upstream.reset());
        boolean body = request.getHeader("Content-Length") != null || request.getHeader("Transfer-Encoding") != null;
        if (body) {
            return upstream.send(request);
        }
        request.resume();
        return upstream.send();
    }

    private static Future<Void> back(Call call, HttpClientResponse answer) {
        HttpServerResponse response = call.request().response();
        MultiMap headers = Headers.passing(answer.headers());
        call.applyResponseHeaderChanges(headers);
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        response.headers().addAll(headers);
        if (!headers.contains("Content-Length") && mayHaveBody(call, answer)) {
            response.setChunked(true);
        }
        return answer.pipeTo(response);
    }

    private static boolean mayHaveBody(Call call, HttpClientResponse answer) {
        return call.request().method() != HttpMethod.HEAD && answer.statusCode() != 204 && answer.statusCode() != 304;
    }

    private void failed(Call call, Throwable cause) {
        boolean late = cause instanceof TimeoutException;
        LOG.warnf("The call of route %s to its backend failed: %s", call.route().id(), cause);
        answers.answer(call.request(), late
                ? new Refusal(504, "backend_timeout", "The backend of this route did not answer in time.")
                : new Refusal(502, "backend_unreachable", "The backend of this route cannot be reached."),
                call.snapshot(), Optional.ofNullable(call.route().id()));
    }
}
