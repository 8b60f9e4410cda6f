package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.ProxyOptions;

/** What the rules for hosts and the credentials of a proxy are worth where pages are fetched through one. */
@Timeout(60)
class ThroughProxyTest {

    @RegisterExtension
    static final HostileHost HOST = new HostileHost();

    @Test
    void rulesForHostsHoldThroughAProxyThatResolvesIt() {
        CopyOnWriteArrayList<String> connects = new CopyOnWriteArrayList<>();
        int proxy = HOST.listen(client -> tunnel(client, connects));
        PageFetcher through = HOST.through(new ProxyOptions().setHost("127.0.0.1").setPort(proxy));

        assertThat(through.page("https://docs.example.org/ok?x=1")).isInstanceOf(FetchOutcome.Page.class);
        assertThat(through.page("https://127.0.0.1/ok")).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(through.page("https://intranet.example/ok")).isInstanceOf(FetchOutcome.Refused.class);

        assertThat(connects).containsExactly("CONNECT docs.example.org:443 HTTP/1.1");
        assertThat(HOST.seen()).singleElement().asString().startsWith("GET /ok HTTP/1.1");
    }

    @Test
    void givesItsCredentialsToTheProxyAndToNobodyElse() {
        CopyOnWriteArrayList<String> heads = new CopyOnWriteArrayList<>();
        int proxy = HOST.listen(client -> guardedTunnel(client, heads));
        ProxyOptions right = new ProxyOptions().setHost("127.0.0.1").setPort(proxy).setUsername("reader")
                .setPassword("s3cret");

        FetchOutcome answer = HOST.through(right).page("https://docs.example.org/ok");

        assertThat(answer).isInstanceOf(FetchOutcome.Page.class);
        assertThat(heads).singleElement().asString().containsIgnoringCase("Proxy-Authorization: Basic cmVhZGVyOnMzY3JldA==");
        assertThat(HOST.seen()).singleElement().asString().doesNotContainIgnoringCase("Proxy-Authorization");
    }

    @Test
    void saysThatTheProxyWantsOtherCredentials() {
        int proxy = HOST.listen(client -> guardedTunnel(client, new CopyOnWriteArrayList<>()));
        ProxyOptions wrong = new ProxyOptions().setHost("127.0.0.1").setPort(proxy).setUsername("reader")
                .setPassword("guessed");

        assertThat(List.of(wrong, new ProxyOptions(wrong).setUsername(null).setPassword(null)))
                .extracting(options -> HOST.through(options).page("https://docs.example.org/ok"))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isEqualTo(new FetchOutcome.Failed("The page cannot be fetched (the proxy refuses our credentials);"
                                + " search the indexed documentation instead.")));
        assertThat(HOST.seen()).isEmpty();
    }

    /** Whatever host it is asked for, it leads to the server. */
    private static void tunnel(NetSocket client, List<String> connects) {
        client.handler(head -> {
            connects.add(head.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""));
            HOST.connect(client);
        });
    }

    /** For those who have the password. */
    private static void guardedTunnel(NetSocket client, List<String> heads) {
        client.handler(head -> {
            heads.add(head.toString(StandardCharsets.UTF_8));
            if (head.toString(StandardCharsets.UTF_8).contains(": Basic cmVhZGVyOnMzY3JldA==\r\n")) {
                HOST.connect(client);
                return;
            }
            client.end(Buffer.buffer("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                    + "Content-Length: 0\r\n\r\n"));
        });
    }
}
