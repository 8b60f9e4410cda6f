package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever an address or a redirect would lead, no server but the allowed one is reached. */
@Timeout(60)
class ReachedServersTest {

    @RegisterExtension
    static final HostileHost HOST = new HostileHost();

    @ParameterizedTest
    @ValueSource(strings = { "301", "302", "303", "307", "308", "300" })
    void followsNoRedirectOfAChain(String status) {
        assertThat(HOST.page("chain-" + status)).isInstanceOfSatisfying(FetchOutcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("Ask for https://docs.example.org/chain-302"));
        assertThat(HOST.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:%d/", "https://127.0.0.1:%d/", "//127.0.0.1:%d/", "https://localhost:%d/",
            "https://docs.example.org@127.0.0.1:%d/", "https://docs.example.org:%d/", "https://[::1]:%d/", "file:///etc/passwd",
            "https://2130706433:%d/", "https://0177.0.0.1:%d/", "gopher://127.0.0.1:%d/_", "https:\\\\127.0.0.1:%d\\",
            "%d", "", "javascript:alert(1)" })
    void namesNoTargetThatIsNotAllowed(String target) {
        String location = target.replace("%d", String.valueOf(HOST.forbiddenPort()));
        assertThat(HOST.page("to?" + URLEncoder.encode(location, StandardCharsets.UTF_8)))
                .as("queries are dropped, so that the server does not know").isNotInstanceOf(FetchOutcome.Page.class);

        FetchOutcome outcome = new PageFetcher(HostileHost.ALLOWED, HostileHost.routes(), request -> new Transport.Response(302,
                "", "", location, Validators.NONE, new byte[0]), HostileHost.LIMITS, HostileHost.LIMITS)
                .page("https://docs.example.org/to");

        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Refused.class,
                refused -> assertThat(refused.reason()).doesNotContain("127.0.0.1", "localhost", "passwd", "alert"));
        assertThat(HOST.intrusions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://127.0.0.1:%d/", "http://127.0.0.1:%d/", "https://docs.example.org:%d/",
            "https://docs.example.org@127.0.0.1:%d/", "https://127.0.0.1:%d\\@docs.example.org/",
            "https://127.0.0.1:%d#docs.example.org",
            "https://[::ffff:127.0.0.1]:%d/", "https://0x7f000001:%d/", "https://docs.example.org.:%d/", "//127.0.0.1:%d",
            "https://docs.example.org%%2f@127.0.0.1:%d/", "https://docs.example.org%%40127.0.0.1:%d/", "https://127.1:%d/" })
    void reachesNoOtherServerWhateverTheAddress(String address) {
        String url = address.replace("%d", String.valueOf(HOST.forbiddenPort())).replace("%%", "%");

        assertThat(HOST.fetcher().page(url)).isInstanceOf(FetchOutcome.Refused.class);

        assertThat(HOST.seen()).isEmpty();
        assertThat(HOST.intrusions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/a%2f..%2fb", "/..%2f..%2fetc", "//127.0.0.1/x", "/%5c%5cevil", "/a/../../b", "/ok%00",
            "/ok%0d%0aHost:%20x" })
    void sendsStrangePathsToTheAllowedHostAlone(String path) {
        HOST.fetcher().page("https://docs.example.org" + path);

        assertThat(HOST.seen()).hasSize(1).allSatisfy(head -> assertThat(head).contains("host: docs.example.org"));
        assertThat(HOST.seen().getFirst().lines().filter(line -> line.startsWith("host:"))).hasSize(1);
        assertThat(HOST.intrusions()).isZero();
    }
}
