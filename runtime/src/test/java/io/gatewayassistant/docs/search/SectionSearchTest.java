package io.gatewayassistant.docs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.embedding.Embeddings;
import io.gatewayassistant.preset.Glossary;

class SectionSearchTest {

    private final List<Section> sections = new ArrayList<>();

    @Test
    void beginsWhereAPageAboutItBegins() {
        add("exporters", "Data exporters", "",
                "Data exporters send events to other systems. " + "They filter them. ".repeat(30));
        add("exporters", "Data exporters", "Settings of a data exporter", "Each data exporter of all data exporters has data.");
        add("faq", "FAQ", "Data", "Where does the data of a data exporter go? A data exporter exports data.");

        assertThat(found("what is a data exporter?")).first().isEqualTo("exporters");
    }

    @Test
    void beginsWithTheHeadingThatSaysIt() {
        add("keys", "API keys", "Rotation of secrets",
                "The old one stays valid for a day. " + "Ask an administrator. ".repeat(20));
        add("keys", "API keys", "Vaults",
                "Secrets are in a vault. Secrets that rotate are there, too. " + "It is sealed. ".repeat(20));

        assertThat(found("rotate secrets")).first().isEqualTo("keys#Rotation of secrets");
    }

    @Test
    void showsDifferentPagesBeforeMoreOfOne() {
        for (String heading : List.of("one", "two", "three", "four", "five", "six")) {
            add("quotas", "Quotas", "Quota " + heading, "A quota limits calls. ".repeat(20));
        }
        for (String page : List.of("a", "b", "c", "d", "e")) {
            add(page, "Page " + page, "Quota", "Calls are counted against a quota, among other things. ".repeat(12));
        }

        List<String> pages = found("quota").stream().map(id -> id.replaceFirst("#.*", "")).toList();

        assertThat(pages).hasSize(8);
        assertThat(pages.subList(0, 6)).doesNotHaveDuplicates().contains("quotas");
    }

    @Test
    void showsASecondSectionOfAPageBeforeOneOfAnotherThatHardlyFits() {
        add("quotas", "Quotas", "Limits", "A quota limits calls, as quotas do. ".repeat(20));
        add("quotas", "Quotas", "Exceptions", "A quota limits calls, as quotas do. ".repeat(18));
        add("other", "Other", "Calls", "Calls are counted. ".repeat(30) + "There is a quota.");

        assertThat(found("quota limits")).containsExactly("quotas#Limits", "quotas#Exceptions", "other#Calls");
    }

    @Test
    void beginsWithThePageOfWhichMoreFits() {
        for (String heading : List.of("Limits", "Exceptions", "Reports")) {
            add("quotas", "Calls", heading, "A quota limits calls. " + "They are counted. ".repeat(20));
        }
        add("other", "Calls", "Limits", "A quota limits calls. " + "They are counted. ".repeat(19));

        assertThat(found("quota")).first().asString().startsWith("quotas#");
    }

    @Test
    void findsTheSameByAnIndexThatWasWritten() throws IOException {
        add("keys", "API keys", "Rotation", "Secrets are rotated by verifiers of certificates.");
        add("routes", "Routes", "", "Routes lead to backends, and apikeys open them.");
        add("empty", "Empty", "", "");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        search().write(written);

        SectionSearch read = SectionSearch.read(sections, () -> new ByteArrayInputStream(written.toByteArray()),
                new Glossary(Map.of()), Embeddings.none());

        for (String question : List.of("rotate secrets", "api key", "renew certifcates", "verify", "backend", "nothing")) {
            assertThat(read.find(question).sections()).as(question).isEqualTo(search().find(question).sections());
        }
        assertThat(read.find("api key").sections()).isNotEmpty();
    }

    @Test
    void looksAtNoTextAgainWhereAnIndexWasWritten() throws IOException {
        add("routes", "Routes", "", "Routes lead to backends.");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        search().write(written);
        sections.clear();
        add("routes", "Routes", "", "Another text.");

        SectionSearch read = SectionSearch.read(sections, () -> new ByteArrayInputStream(written.toByteArray()),
                new Glossary(Map.of()), Embeddings.none());

        assertThat(read.find("backends").sections()).hasSize(1);
        assertThat(read.find("another text").sections()).isEmpty();
    }

    @Test
    void indexesAnewWhereTheWrittenIndexIsOfOtherSectionsOrDamaged() throws IOException {
        add("keys", "API keys", "", "A key identifies a consumer.");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        search().write(written);
        add("routes", "Routes", "", "Routes lead to backends.");

        for (byte[] stored : List.of(written.toByteArray(), new byte[10])) {
            SectionSearch read = SectionSearch.read(sections, () -> new ByteArrayInputStream(stored), new Glossary(Map.of()),
                    Embeddings.none());

            assertThat(read.find("backends").sections()).extracting(Section::heading).containsExactly("Routes");
        }
    }

    @Test
    void findsCodeButProseFirst() {
        add("code", "Example", "", "An example:\n\n```\nthrottle throttle throttle\n```\n" + "It is long. ".repeat(30));
        add("prose", "Limits", "", "You may throttle clients. " + "It is long. ".repeat(30));

        assertThat(found("throttle")).containsExactly("prose", "code");
    }

    @Test
    void doubtsWhatHasHardlyAnythingOfTheQuestion() {
        add("keys", "API keys", "", "A key identifies a consumer and opens routes.");

        assertThat(search().find("which key opens a route?").confident()).isTrue();
        assertThat(search().find("sourdough bread recipe with a key").confident()).isFalse();
        assertThat(search().find("sourdough bread with a key").unknown()).contains("sourdough", "bread");
    }

    @Test
    void forgivesTypos() {
        add("certificates", "Certificates", "", "Certificates are renewed before they expire.");
        add("routes", "Routes", "", "Routes lead to backends.");

        assertThat(found("renew certifcates")).first().isEqualTo("certificates");
    }

    @Test
    void searchesSomeSectionsOnly() {
        add("keys", "API keys", "", "A key identifies a consumer.");
        add("routes", "Routes", "", "A route may ask for a key.");

        assertThat(search().find("key", section -> section.page().path().equals("routes")).sections()).singleElement()
                .satisfies(section -> assertThat(section.heading()).isEqualTo("Routes"));
    }

    private void add(String path, String title, String heading, String text) {
        sections.add(new Section(new Section.Page("manual", path, "/" + path, title, List.of(), "en"),
                heading.isEmpty() ? List.of() : List.of(heading), 2, heading, text));
    }

    private List<String> found(String question) {
        return search().find(question).sections().stream()
                .map(section -> section.page().path() + (section.anchor().isEmpty() ? "" : "#" + section.anchor())).toList();
    }

    private SectionSearch search() {
        return SectionSearch.of(sections, new Glossary(Map.of()), Embeddings.none());
    }
}
