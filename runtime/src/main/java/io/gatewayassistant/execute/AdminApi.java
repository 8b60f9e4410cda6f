package io.gatewayassistant.execute;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.execute.approval.ApprovedCall;
import io.gatewayassistant.execute.call.HeaderPolicy;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallOutcome.Failed;
import io.gatewayassistant.execute.secret.Redactor;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.spi.Access;

/**
 * Sends calls that passed all stages, each once: redirects are not followed, nothing is repeated. What it hands back holds no
 * secrets: nothing else ever sees the answer as it came.
 */
final class AdminApi implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AdminApi.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final int answerBytes;
    private final AnswerReader reader;
    private final AnswerRedaction redaction;

    AdminApi(boolean ownSocket, Limits limits, HeaderPolicy policy, Redactor redactor) {
        refuseRepeating();
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.callTime().compareTo(CONNECT_TIMEOUT) < 0 ? limits.callTime() : CONNECT_TIMEOUT);
        if (ownSocket) {
            builder.sslContext(OwnSocketTls.context()).proxy(HttpClient.Builder.NO_PROXY);
        }
        this.client = builder.build();
        this.answerBytes = limits.answerBytes();
        this.reader = new AnswerReader(policy);
        this.redaction = new AnswerRedaction(redactor);
    }

    /**
     * The call has left when this returns.
     *
     * @param origin headers that tell who calls
     * @param timeout for the answer, from now on
     * @param secrets where the secrets of the answer go
     */
    Sent send(ApprovedCall call, Credentials credentials, Map<String, String> origin, Duration timeout,
            SecretVault secrets) {
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer = client.sendAsync(request(call, credentials, origin),
                response -> new LimitedBody(answerBytes));
        CompletableFuture<HttpResponse<Optional<byte[]>>> inTime = answer.copy().orTimeout(timeout.toMillis(),
                TimeUnit.MILLISECONDS);
        inTime.whenComplete((response, failure) -> {
            if (failure instanceof TimeoutException) {
                answer.cancel(true);
            }
        });
        return new Sent(call, answer, inTime, timeout, secrets);
    }

    /** Hides from now on the secrets in the body of {@code call} where an answer repeats them. */
    void remember(MatchedCall call, SecretVault secrets) {
        JsonNode body = call.json();
        if (body != null) {
            redaction.remember(body, call.called(), secrets);
        }
    }

    /** A call on its way. */
    final class Sent {

        private final ApprovedCall call;
        private final CompletableFuture<HttpResponse<Optional<byte[]>>> answer;
        private final CompletableFuture<HttpResponse<Optional<byte[]>>> inTime;
        private final Duration timeout;
        private final SecretVault secrets;

        private Sent(ApprovedCall call, CompletableFuture<HttpResponse<Optional<byte[]>>> answer,
                CompletableFuture<HttpResponse<Optional<byte[]>>> inTime, Duration timeout, SecretVault secrets) {
            this.call = call;
            this.answer = answer;
            this.inTime = inTime;
            this.timeout = timeout;
            this.secrets = secrets;
        }

        /** Blocks until the answer is read, or its time is over. */
        CallOutcome outcome(AnswerRoom room) {
            try {
                return shown(inTime.get(), room);
            } catch (InterruptedException stopped) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                return unanswered(call, "the run was stopped before the answer");
            } catch (ExecutionException failure) {
                return failed(failure.getCause());
            }
        }

        /** Whatever goes wrong here, it went wrong after the call was carried out, and with an answer that nobody may see. */
        private CallOutcome shown(HttpResponse<Optional<byte[]>> response, AnswerRoom room) {
            try {
                return redaction.of(reader.read(response, answerBytes, room), call.called(), secrets);
            } catch (RuntimeException | StackOverflowError failure) {
                LOG.errorf("The answer to %s could not be shown: %s at %s", call.title(), failure.getClass().getName(),
                        Stream.of(failure.getStackTrace()).limit(5).toList());
                return new Failed("answered " + response.statusCode() + ", but the answer cannot be shown; "
                        + (call.access() == Access.READ ? "ask for less of it, with paging, filters or a single item"
                                : "do not repeat it: read the current state"));
            }
        }

        private Failed failed(@Nullable Throwable cause) {
            if (cause instanceof TimeoutException) {
                return unanswered(call, "no answer within " + timeout.toSeconds() + " seconds");
            }
            LOG.warnf(cause, "The admin API did not answer %s", call.title());
            return neverConnected(cause)
                    ? new Failed("not sent: the admin API cannot be reached; an administrator should check "
                            + "quarkus.gateway-assistant.admin-api.url and that it is running")
                    : unanswered(call, "the connection broke before the answer");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(ApprovedCall call, Credentials credentials, Map<String, String> origin) {
        byte[] body = call.body();
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .setHeader("User-Agent", "gateway-assistant")
                .method(call.method(), publisher);
        call.headers().forEach(request::setHeader);
        origin.forEach(request::setHeader);
        credentials.headers().forEach(request::setHeader);
        return request.build();
    }

    private static Failed unanswered(ApprovedCall call, String why) {
        return call.access() == Access.READ
                ? new Failed(why + "; try again, or ask for less")
                : new Failed("outcome unknown: " + why + ". It may have been carried out: read the current state before "
                        + "anything else, and do not simply repeat it");
    }

    private static boolean neverConnected(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return !(failure instanceof IOException);
    }

    /** The JDK can be told to send a write a second time when its connection breaks. */
    private static void refuseRepeating() {
        String repeat = System.getProperty("jdk.httpclient.enableAllMethodRetry");
        if (repeat != null && (repeat.isEmpty() || Boolean.parseBoolean(repeat))) {
            throw new IllegalStateException("The system property jdk.httpclient.enableAllMethodRetry would send writes twice "
                    + "when a connection breaks; remove it");
        }
    }
}
