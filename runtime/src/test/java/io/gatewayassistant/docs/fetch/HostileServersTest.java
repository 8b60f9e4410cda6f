package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An allowed host that answers with anything but a page. */
@Timeout(60)
class HostileServersTest {

    @RegisterExtension
    static final HostileHost HOST = new HostileHost();

    @Test
    void readsAnOrdinaryPage() {
        assertThat(HOST.page("ok")).isInstanceOfSatisfying(FetchOutcome.Page.class,
                page -> assertThat(page.text()).isEqualTo("fine"));
        assertThat(HOST.seen()).singleElement().asString().startsWith("GET /ok HTTP/1.1").contains("host: docs.example.org")
                .doesNotContain("cookie", "authorization", "referer");
    }

    @ParameterizedTest
    @MethodSource("io.gatewayassistant.docs.fetch.HostileAnswers#names")
    void readsNothingFromAnAnswerThatIsNoPage(String answer) {
        assertThat(HOST.page(answer)).isNotInstanceOf(FetchOutcome.Page.class).isNotInstanceOf(FetchOutcome.Unchanged.class);
        assertThat(HOST.seen()).hasSize(1);
        assertThat(HOST.intrusions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "silent", "slow-head", "slow-body", "endless-body", "endless-chunks", "endless-headers",
            "endless-interim", "endless-chunk-extension", "closes", "resets", "bomb" })
    void letsGoOfAServerThatHoldsOn(String behaviour) {
        long start = System.nanoTime();

        assertThat(HOST.page(behaviour)).isNotInstanceOf(FetchOutcome.Page.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = { "endless-body", "endless-chunks", "bomb", "length-over-limit", "length-lies-large" })
    void stopsReadingAtTheLimit(String behaviour) {
        assertThat(HOST.page(behaviour)).isInstanceOfSatisfying(FetchOutcome.Refused.class,
                refused -> assertThat(refused.reason()).contains("larger than 97 KB"));
    }

    @Test
    void givesUpOnAServerThatNeverShakesHands() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            long start = System.nanoTime();

            assertThat(HOST.fetcherOf(mute.getLocalPort()).page("https://docs.example.org/"))
                    .isInstanceOf(FetchOutcome.Failed.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void sendsNothingToAServerWithoutTls() {
        assertThat(HOST.fetcherOf(HOST.forbiddenPort()).page("https://docs.example.org/"))
                .isInstanceOf(FetchOutcome.Failed.class);
        HOST.forgiveIntrusions();
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

    private static void attack() {
        HOST.page("endless-body");
        HOST.page("endless-chunks");
        HOST.page("bomb");
        HOST.page("huge-header");
    }

    private static long usedMemory() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
