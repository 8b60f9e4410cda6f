package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {

    private static final int MAX_BYTES = 1_000;

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "Text/HTML; charset=utf-8", "text/plain", "text/markdown;charset=UTF-8" })
    void readsText(String contentType) {
        FetchOutcome outcome = fetch(new Transport.Response(200, contentType, "", "", Validators.NONE, bytes("é")));

        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Page.class, page -> assertThat(page.text()).isEqualTo("é"));
    }

    @Test
    void readsTheCharsetThatTheServerNames() {
        FetchOutcome outcome = fetch(new Transport.Response(200, "text/plain; charset=ISO-8859-1", "", "", Validators.NONE,
                "é".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Page.class, page -> assertThat(page.text()).isEqualTo("é"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "application/pdf", "image/svg+xml", "application/xhtml+xml", "text/html5",
            "application/json", "text/javascript" })
    void refusesWhatIsNoPage(String contentType) {
        assertThat(fetch(new Transport.Response(200, contentType, "", "", Validators.NONE, bytes("x"))))
                .isInstanceOfSatisfying(FetchOutcome.Refused.class, refused -> assertThat(refused.reason()).contains("type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/new?x=1|Ask for https://docs.example.org/new instead",
            "https://docs.example.org/a/b|Ask for https://docs.example.org/a/b instead",
            "https://evil.example/|new address is not allowed",
            "http://docs.example.org/|new address is not allowed",
            "ht tp|new address is not allowed" })
    void namesTheTargetOfARedirectOnlyWhereItIsAllowed(String location, String reason) {
        assertThat(fetch(new Transport.Response(302, "text/html", "", location, Validators.NONE, bytes(""))))
                .isInstanceOfSatisfying(FetchOutcome.Refused.class, refused -> assertThat(refused.reason()).contains(reason)
                        .doesNotContain("evil"));
    }

    @Test
    void tellsTheStatusOfAnError() {
        assertThat(fetch(new Transport.Response(404, "text/html", "", "", Validators.NONE, bytes("")))).isInstanceOfSatisfying(
                FetchOutcome.Missing.class, missing -> assertThat(missing.reason()).contains("404", "Check the address"));
        assertThat(fetch(new Transport.Response(503, "text/html", "", "", Validators.NONE, bytes("")))).isInstanceOfSatisfying(
                FetchOutcome.Failed.class, failed -> assertThat(failed.reason()).contains("503"));
    }

    @Test
    void unpacksACompressedPage() throws IOException {
        assertThat(fetch(
                new Transport.Response(200, "text/plain", "gzip", "", Validators.NONE, gzip(bytes("a".repeat(MAX_BYTES))))))
                .isInstanceOfSatisfying(FetchOutcome.Page.class, page -> assertThat(page.text()).hasSize(MAX_BYTES));
    }

    @Test
    void stopsUnpackingAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);

        assertThat(fetch(new Transport.Response(200, "text/plain", "gzip", "", Validators.NONE, bomb))).isInstanceOfSatisfying(
                FetchOutcome.Refused.class, refused -> assertThat(refused.reason()).contains("larger than"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "br", "deflate", "gzip, gzip" })
    void refusesACompressionThatNobodyAskedFor(String encoding) {
        assertThat(fetch(new Transport.Response(200, "text/plain", encoding, "", Validators.NONE, bytes("x"))))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class, failed -> assertThat(failed.reason()).contains("compressed as"));
    }

    @Test
    void saysThatDamagedCompressionCannotBeRead() {
        assertThat(fetch(new Transport.Response(200, "text/plain", "gzip", "", Validators.NONE, bytes("not gzip"))))
                .isInstanceOf(FetchOutcome.Failed.class);
    }

    @Test
    void triesTheOtherAddressFamilyWhenOneIsUnreachable() {
        List<InetAddress> tried = new ArrayList<>();
        Transport transport = request -> {
            tried.add(((Route.Direct) request.route()).address());
            if (tried.size() == 1) {
                throw new ConnectException("network is unreachable");
            }
            return new Transport.Response(200, "text/plain", "", "", Validators.NONE, bytes("x"));
        };

        FetchOutcome outcome = fetcher(transport, host -> List.of(InetAddress.getByName("2606:2800:21f::1"),
                InetAddress.getByName("2606:2800:21f::2"), InetAddress.getByName("93.184.215.14")))
                .page("https://docs.example.org/");

        assertThat(outcome).isInstanceOf(FetchOutcome.Page.class);
        assertThat(tried).hasSize(2);
    }

    @Test
    void saysWhatToDoWhenTheHostIsUnknownOrSilent() {
        HostResolver unknown = host -> {
            throw new UnknownHostException(host);
        };
        Transport silent = request -> {
            throw new IOException("no complete answer within 1 s");
        };

        assertThat(fetcher(silent, unknown).page("https://docs.example.org/")).isInstanceOfSatisfying(FetchOutcome.Failed.class,
                failed -> assertThat(failed.reason()).contains("cannot be resolved"));
        assertThat(fetcher(silent, PageFetcherTest::somewhere).page("https://docs.example.org/")).isInstanceOfSatisfying(
                FetchOutcome.Failed.class, failed -> assertThat(failed.reason()).contains("no complete answer", "search"));
    }

    @Test
    void fetchesASearchIndexUnderTheSameRulesButForItsSize() {
        Transport transport = request -> {
            assertThat(request.limits().maxBytes()).isGreaterThan(MAX_BYTES);
            return new Transport.Response(200, "application/json", "", "", Validators.NONE, bytes("[]"));
        };
        PageFetcher fetcher = fetcher(transport, PageFetcherTest::somewhere);

        assertThat(fetcher.document(URI.create("https://docs.example.org/i.json"), Validators.NONE))
                .isInstanceOf(FetchOutcome.Page.class);
        assertThat(fetcher.document(URI.create("https://evil.example/i.json"), Validators.NONE))
                .isInstanceOf(FetchOutcome.Refused.class);
    }

    private static FetchOutcome fetch(Transport.Response response) {
        return fetcher(request -> response, PageFetcherTest::somewhere).page("https://docs.example.org/old");
    }

    private static PageFetcher fetcher(Transport transport, HostResolver resolver) {
        return new PageFetcher(new HostAllowlist(Set.of("docs.example.org")), new CheckedRoutes(resolver, Set.of()),
                transport, limits(MAX_BYTES), limits(64 * MAX_BYTES));
    }

    private static FetchLimits limits(int maxBytes) {
        return new FetchLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), maxBytes);
    }

    private static List<InetAddress> somewhere(String host) throws UnknownHostException {
        return List.of(InetAddress.getByName("93.184.215.14"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
