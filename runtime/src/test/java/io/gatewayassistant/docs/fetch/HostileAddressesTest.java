package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model asks for, nothing is sent to where it should not be. */
class HostileAddressesTest {

    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1_000);

    private final List<Transport.Request> sent = new ArrayList<>();
    private final List<String> resolved = new ArrayList<>();

    static List<String> hostileAddresses() {
        return List.of(
                "http://docs.example.org/", "ftp://docs.example.org/", "file:///etc/passwd", "jar:file:/x.jar!/y",
                "javascript:alert(1)", "data:text/html,x", "gopher://docs.example.org/", "//docs.example.org/",
                "docs.example.org", "", " ", "https:", "https://", "https:///path", "https:docs.example.org/",
                "https://docs.example.org:8443/", "https://docs.example.org:0/", "https://docs.example.org:80/",
                "https://docs.example.org:99999999999/", "https://docs.example.org:-1/",
                "https://user@docs.example.org/", "https://user:pw@docs.example.org/", "https://@docs.example.org/",
                "https://docs.example.org@evil.example/", "https://docs.example.org%40evil.example/",
                "https://evil.example\\@docs.example.org/", "https://evil.example/docs.example.org",
                "https://docs.example.org\\.evil.example/", "https:\\\\docs.example.org/",
                "https://evil.example#@docs.example.org/", "https://evil.example?@docs.example.org/",
                "https://docs.example.org.evil.example/", "https://evildocs.example.org/", "https://sub.docs.example.org/",
                "https://docs.example.org./", "https://docs%2Eexample.org/", "https://docs.example.org%00.evil.example/",
                "https://docs.example.org\u0000/", "https://docs.example.org\n/", "https://docs.example.org/\r\nHost: x",
                "https://docs.example.org/a b", "https://docs\u3002example\u3002org/", "https://\u212Aeys.example/",
                "https://docs.example.o\u0433g/", "https://127.0.0.1/", "https://2130706433/", "https://0177.0.0.1/",
                "https://0x7f.1/", "https://127.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%25eth0]/",
                "https://localhost/", "https://169.254.169.254/latest/meta-data/", "https://metadata.google.internal/",
                "https://*.example.org/", "https://docs.example.org,evil.example/",
                "https://docs.example.org/" + "a".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("hostileAddresses")
    void resolvesAndSendsNothingForAHostileAddress(String address) {
        FetchOutcome outcome = fetcher("93.184.215.14").page(address);

        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(resolved).isEmpty();
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.192", "198.18.0.1", "192.0.2.1", "224.0.0.1",
            "255.255.255.255", "240.0.0.1", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fec0::1", "fc00::1",
            "fd00:ec2::254", "ff02::1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:c0a8:101::1",
            "2001::1", "2001:db8::1", "100::1" })
    void sendsNothingToAnAllowedNameThatLeadsIntoAPrivateNetwork(String address) {
        FetchOutcome outcome = fetcher(address).page("https://docs.example.org/page");

        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(((FetchOutcome.Refused) outcome).reason()).contains("not public");
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsNothingWhenOnlyOneOfSeveralAddressesIsPrivate() {
        assertThat(fetcher("93.184.215.14", "10.0.0.1").page("https://docs.example.org/")).isInstanceOf(
                FetchOutcome.Refused.class);
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e", "172.32.0.1", "100.128.0.1",
            "9.255.255.255", "11.0.0.0" })
    void connectsToTheVeryAddressThatWasChecked(String address) throws UnknownHostException {
        fetcher(address).page("https://docs.example.org/page?secret=1#part");

        assertThat(resolved).containsExactly("docs.example.org");
        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.route()).isEqualTo(new Route.Direct(InetAddress.getByName(address)));
            assertThat(request.url()).hasToString("https://docs.example.org/page");
        });
    }

    @Test
    void asksTheResolverOnceSoThatASecondAnswerChangesNothing() throws UnknownHostException {
        List<String> answers = new ArrayList<>(List.of("93.184.215.14", "127.0.0.1"));
        HostResolver rebinding = host -> List.of(InetAddress.getByName(answers.removeFirst()));
        PageFetcher fetcher = fetcher(rebinding, Set.of());

        fetcher.page("https://docs.example.org/");

        assertThat(sent).singleElement().extracting(Transport.Request::route)
                .isEqualTo(new Route.Direct(InetAddress.getByName("93.184.215.14")));
        assertThat(fetcher.page("https://docs.example.org/")).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "127.0.0.1", "::1", "fd12::1" })
    void reachesAPrivateAddressOnlyForAHostThatIsMarkedPrivate(String address) {
        assertThat(fetcher(at(address), Set.of("keys.example")).page("https://docs.example.org/"))
                .isInstanceOf(FetchOutcome.Refused.class);
        assertThat(fetcher(at(address), Set.of("docs.example.org")).page("https://docs.example.org/"))
                .isInstanceOf(FetchOutcome.Page.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "169.254.169.254", "169.254.1.1", "100.100.100.200", "fd00:ec2::254", "192.0.0.192", "fe80::1",
            "0.0.0.0", "::", "224.0.0.1", "64:ff9b::a9fe:a9fe", "::127.0.0.1", "255.255.255.255" })
    void neverReachesMetadataServicesNotEvenForAPrivateHost(String address) {
        assertThat(fetcher(at(address), Set.of("docs.example.org")).page("https://docs.example.org/"))
                .isInstanceOf(FetchOutcome.Refused.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void givesUpOnAResolverThatIsSilent() {
        HostResolver silent = host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        long start = System.nanoTime();

        FetchOutcome outcome = fetcher(silent.within(Duration.ofMillis(200)), Set.of()).page("https://docs.example.org/");

        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void takesANameInItsOwnScriptForTheNameThatIsAllowed() {
        Set<String> names = new HostAllowlist(Set.of("bücher.example")).hosts();

        assertThat(names).containsExactly("xn--bcher-kva.example");
        assertThat(new PageFetcher(new HostAllowlist(Set.of("bücher.example")), Routes.viaProxy(), transport(), LIMITS, LIMITS)
                .page("https://BÜCHER.example/ü?q")).isInstanceOf(FetchOutcome.Page.class);
        assertThat(sent).singleElement().extracting(Transport.Request::url).hasToString("https://xn--bcher-kva.example/%C3%BC");
    }

    private static HostResolver at(String address) {
        return host -> List.of(InetAddress.getByName(address));
    }

    private PageFetcher fetcher(HostResolver resolver, Set<String> privateHosts) {
        return new PageFetcher(new HostAllowlist(Set.of("docs.example.org", "keys.example")),
                new CheckedRoutes(resolver, privateHosts), transport(), LIMITS, LIMITS);
    }

    private Transport transport() {
        return request -> {
            sent.add(request);
            return new Transport.Response(200, "text/plain", "", "", Validators.NONE, new byte[0]);
        };
    }

    private PageFetcher fetcher(String... addresses) {
        HostResolver resolver = host -> {
            resolved.add(host);
            List<InetAddress> found = new ArrayList<>();
            for (String address : addresses) {
                found.add(InetAddress.getByName(address));
            }
            return found;
        };
        return fetcher(resolver, Set.of());
    }
}
