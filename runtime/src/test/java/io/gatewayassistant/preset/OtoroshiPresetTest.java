package io.gatewayassistant.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtoroshiPresetTest {

    private final Preset preset = new PresetReader().read("otoroshi");

    @Test
    void saysWhatTheProductIs() {
        assertThat(preset.title()).isEqualTo("Otoroshi Assistant");
        assertThat(preset.product()).contains("API and AI gateway", "by MAIF", "access validation");
        assertThat(preset.resources().hint()).contains("get the template", "ai-gateway.extensions.cloud-apim.com");
        assertThat(preset.suggestions()).isNotEmpty();
    }

    @Test
    void namesTheHeadersOfItsApiKeys() {
        assertThat(preset.apiKeyHeaders()).isEqualTo(new ApiKeyHeaders("Otoroshi-Client-Id", "Otoroshi-Client-Secret"));
    }

    @Test
    void allowsExactlyTheThreeDocumentationHosts() {
        assertThat(preset.docHosts()).containsExactlyInAnyOrder("www.otoroshi.io", "cloud-apim.github.io", "maif.github.io");
    }

    @Test
    void everyTopicAndCorpusIsOnAnAllowedHost() {
        assertThat(preset.topics()).hasSize(12).allSatisfy(
                topic -> assertThat(preset.docHosts()).contains(java.net.URI.create(topic.url()).getHost()));
        assertThat(preset.corpora()).hasSize(3).allSatisfy(
                corpus -> assertThat(preset.docHosts()).contains(corpus.location().getHost()));
    }

    @Test
    void leavesBulkOperationsOut() {
        assertThat(preset.catalog().exclude().operationIds()).containsExactly("*bulk*");
        assertThat(preset.catalog().include()).isEqualTo(CatalogSelection.Patterns.none());
    }

    @ParameterizedTest
    @CsvSource({
            "routes, /bo/dashboard/routes, /bo/dashboard/routes/a%20b",
            "apis, /bo/dashboard/apis, /bo/dashboard/apis/a%20b",
            "apikeys, /bo/dashboard/apikeys, /bo/dashboard/apikeys/edit/a%20b",
            "auth-modules, /bo/dashboard/auth-configs, /bo/dashboard/auth-configs/edit/a%20b",
            "service-groups, /bo/dashboard/groups, /bo/dashboard/groups/edit/a%20b",
            "data-exporters, /bo/dashboard/exporters, /bo/dashboard/exporters/edit/a%20b",
            "tcp-services, /bo/dashboard/tcp/services, /bo/dashboard/tcp/services/edit/a%20b",
            "user-dashboards, /bo/dashboard/user-dashboards, /bo/dashboard/user-dashboards/show/a%20b",
            "tunnels, /bo/dashboard/tunnels, /bo/dashboard/tunnels/a%20b" })
    void linksToTheListAndTheEntityOfAKind(String kind, String list, String edit) {
        assertThat(preset.listPage(kind)).contains(list);
        assertThat(preset.editPage(kind, "a b")).contains(edit);
    }

    @Test
    void linksNowhereForAKindItDoesNotKnow() {
        assertThat(preset.listPage("unicorns")).isEmpty();
        assertThat(preset.editPage("admin-sessions", "1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/features", "/dangerzone", "/admins", "/drafts", "/routes", "/routes/:id", "/apis",
            "/apis/:id", "/backends", "/route-templates", "/error-templates", "/tcp/services", "/groups",
            "/groups/edit/:id/stats", "/apikeys", "/certificates", "/jwt-verifiers", "/auth-configs", "/sessions/admin",
            "/sessions/private", "/organizations", "/teams", "/plugins", "/wasm-plugins", "/exporters", "/stats", "/status",
            "/metrics", "/user-dashboards", "/user-dashboards/show/:id", "/user-alerts", "/user-alert-events/:id", "/cluster",
            "/tunnels", "/tunnels/:id", "/snowmonkey", "/resources-loader", "/tester" })
    void knowsEveryPageOfTheUrlMap(String path) {
        assertThat(preset.backoffice().pages()).anyMatch(page -> page.path().equals(path));

        assertThat(preset.match("https://otoroshi.oto.tools:8443/bo/dashboard" + path.replace(":id", "x1")))
                .hasValueSatisfying(match -> {
                    assertThat(match.page().path()).isEqualTo(path);
                    assertThat(match.id()).isEqualTo(path.contains(":id") ? "x1" : null);
                });
    }

    @ParameterizedTest
    @CsvSource({
            "/bo/dashboard/apikeys/edit/k%201?tab=2#top, apikeys, EDIT, k 1",
            "/bo/dashboard/apikeys/add, apikeys, CREATE, ",
            "http://localhost:9999/bo/dashboard/routes/r1, routes, EDIT, r1",
            "/bo/dashboard/routes/r1?tab=flow, routes, EDIT, r1",
            "/bo/dashboard/routes/r1/plugins/3, routes, EDIT, r1",
            "/bo/dashboard/exporters/, data-exporters, LIST, " })
    void knowsTheKindAndEntityOfThePageThatTheUserLooksAt(String url, String kind, PagePurpose purpose, String id) {
        assertThat(preset.match(url)).hasValueSatisfying(match -> {
            assertThat(match.page().kind()).isEqualTo(kind);
            assertThat(match.page().purpose()).isEqualTo(purpose);
            assertThat(match.id()).isEqualTo(id);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "/bo/dashboardish/routes", "/other", "", "/bo/dashboard/unheard-of", "not a url %zz" })
    void knowsNothingOfOtherPages(String url) {
        assertThat(preset.match(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "/apis/proxy.otoroshi.io/v1/routes, routes",
            "/apis/proxy.otoroshi.io/v1/routes/_count, routes",
            "/apis/ai-gateway.extensions.cloud-apim.com/v1/providers?page=2, providers" })
    void recognisesResourceEndpoints(String path, String kind) {
        assertThat(preset.resources().kindOf(path)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/routes", "/apis/entities", "/apis/proxy.otoroshi.io/v2/routes" })
    void recognisesThatOtherEndpointsAreNone(String path) {
        assertThat(preset.resources().kindOf(path)).isEmpty();
    }

    @Test
    void explainsItsTermsInEnglishAndFrench() {
        assertThat(preset.glossary().entries()).hasSizeGreaterThan(90).allSatisfy((term, entry) -> {
            assertThat(entry.words()).as(term).containsOnlyKeys("en", "fr");
            assertThat(entry.names()).as(term).isNotEmpty();
            assertThat(entry.meaning("fr")).as(term).isPresent().isNotEqualTo(entry.meaning("en"));
        });
        assertThat(preset.glossary().entries().get("apikeys").names()).contains("api key", "clé d'api");
    }

    @Test
    void explainsEveryKindThatItLinksTo() {
        assertThat(preset.backoffice().pages()).map(BackofficePage::kind).filteredOn(Objects::nonNull)
                .allSatisfy(kind -> assertThat(preset.glossary().entries()).containsKey(kind));
    }

    @Test
    void explainsInOneShortSentenceWithFewNames() {
        preset.glossary().entries().forEach((term, entry) -> entry.words().forEach((language, words) -> {
            assertThat(words.names()).as("names of %s in %s", term, language).hasSizeBetween(2, 8);
            assertThat(words.means()).as("meaning of %s in %s", term, language).endsWith(".");
            assertThat(words.means().split("\\s+")).as("words on %s in %s", term, language).hasSizeLessThanOrEqualTo(40);
        }));
    }

    @Test
    void keysAreKindsTagsOrAnOperationsMethodAndPath() {
        assertThat(preset.glossary().entries().keySet()).allMatch(
                key -> key.matches("[a-z0-9-]+") || key.matches("(GET|POST|PUT|PATCH|DELETE) /apis?/\\S+"));
    }
}
