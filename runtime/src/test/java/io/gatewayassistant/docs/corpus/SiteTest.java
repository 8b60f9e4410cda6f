package io.gatewayassistant.docs.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatewayassistant.preset.CorpusOptions;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.settings.AnchorStyle;

class SiteTest {

    private static final String BASE = "https://docs.example.org";

    private final Map<String, byte[]> site = new HashMap<>();
    private final Set<String> unchanged = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private boolean down;

    @BeforeEach
    void publish() {
        put("/sitemap.xml", "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + loc("/docs/keys", "2026-01-01") + loc("/docs/routes", "") + loc("/blog/news", "") + loc("/private/x", "")
                + "<url><loc>https://evil.example/x</loc></url><url><loc>http://docs.example.org/y</loc></url>"
                + "<url><loc>" + BASE + "/docs/keys?print=1</loc></url></urlset>");
        put("/robots.txt", "User-agent: *\nDisallow: /private\nCrawl-delay: 2\n");
        put("/docs/keys", "<main><h1>Keys</h1><p>A key.</p><h2 id='rot'>Rotation</h2><p>Often.</p></main>");
        put("/docs/routes", "<title>Routes | Site</title><main><p>A route.</p></main>");
        put("/blog/news", "<h1>News</h1><p>New.</p>");
        put("/private/x", "<h1>Secret</h1><p>Hidden.</p>");
    }

    @Test
    void readsThePagesOfTheSitemapByTheirSections() throws IOException {
        List<Section> sections = read(Reading.NONE, options(500)).sections();

        assertThat(sections).extracting(Section::breadcrumb, Section::url).containsExactly(
                tuple("Keys", BASE + "/docs/keys"),
                tuple("Keys > Rotation", BASE + "/docs/keys#rot"),
                tuple("Routes | Site", BASE + "/docs/routes"));
    }

    @Test
    void leavesAloneOtherHostsAndWhatRobotsTxtAsks() throws IOException {
        read(Reading.NONE, options(500));

        assertThat(asked).containsExactly("/robots.txt", "/sitemap.xml", "/docs/keys", "/docs/routes");
        assertThat(pauses).containsOnly(Duration.ofSeconds(2)).hasSize(2);
    }

    @Test
    void stopsAtItsNumberOfPages() throws IOException {
        read(Reading.NONE, options(1));

        assertThat(asked).doesNotContain("/docs/routes");
    }

    @Test
    void readsAnIndexOfSitemapsAndCompressedOnes() throws IOException {
        site.put("/part.xml.gz", gzip(site.get("/sitemap.xml")));
        put("/sitemap.xml", "<sitemapindex><sitemap><loc>" + BASE + "/part.xml.gz</loc></sitemap>"
                + "<sitemap><loc>https://evil.example/sitemap.xml</loc></sitemap></sitemapindex>");

        assertThat(read(Reading.NONE, options(500)).sections()).hasSize(3);
    }

    @Test
    void asksOnlyForWhatMayHaveChanged() throws IOException {
        Reading first = read(Reading.NONE, options(500));
        unchanged.add("/docs/routes");
        asked.clear();

        assertThat(read(first, options(500))).isSameAs(first);
        assertThat(asked).as("the sitemap's date speaks for the keys").containsExactly("/robots.txt", "/sitemap.xml",
                "/docs/routes (\"/docs/routes\")");
    }

    @Test
    void keepsAPageThatFailsAndDropsOneThatIsGone() throws IOException {
        Reading first = read(Reading.NONE, options(500));
        put("/sitemap.xml", "<urlset>" + loc("/docs/keys", "2026-02-02") + loc("/docs/routes", "") + "</urlset>");
        site.remove("/docs/routes");
        put("/docs/keys", "FAIL");

        assertThat(read(first, options(500)).sections()).extracting(Section::heading).containsExactly("Keys", "Rotation");
    }

    @Test
    void leavesASiteAloneWhoseRulesCannotBeRead() {
        down = true;

        assertThatThrownBy(() -> read(Reading.NONE, options(500))).isInstanceOf(IOException.class).hasMessage("503");
    }

    @Test
    void saysThatAnotherDocumentIsNoSitemap() {
        put("/sitemap.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html>&a;</html>");

        assertThatThrownBy(() -> read(Reading.NONE, options(500))).isInstanceOf(IOException.class)
                .hasMessageContaining("no sitemap");
    }

    private Reading read(Reading before, CorpusOptions options) throws IOException {
        CorpusSource source = new CorpusSource("s", URI.create(BASE + "/sitemap.xml"), "", "en", options);
        return new CorpusReader(getClass().getClassLoader(), this::fetch, pauses::add, Map.of()).read(source, before);
    }

    private Fetched fetch(URI url, Stamp known) throws IOException {
        String path = url.getPath();
        asked.add(known.equals(Stamp.NONE) ? path : path + " (" + known.tag() + ")");
        if (down) {
            throw new IOException("503");
        }
        if (!known.equals(Stamp.NONE) && unchanged.contains(path)) {
            return new Fetched.Unchanged();
        }
        byte[] body = site.get(path);
        if (body == null) {
            throw new FileNotFoundException("404");
        }
        if (new String(body, StandardCharsets.UTF_8).equals("FAIL")) {
            throw new IOException("500");
        }
        return new Fetched.Document(body, "text/html", new Stamp('"' + path + '"', ""));
    }

    private void put(String path, String text) {
        site.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static CorpusOptions options(int maxPages) {
        return new CorpusOptions(null, "", List.of("docs/*", "private/*"), List.of(), maxPages, AnchorStyle.GITHUB);
    }

    private static String loc(String path, String modified) {
        return "<url><loc>" + BASE + path + "</loc>" + (modified.isEmpty() ? "" : "<lastmod>" + modified + "</lastmod>")
                + "</url>";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
