package io.gatewayassistant.docs.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import io.gatewayassistant.docs.page.HtmlPage;
import io.gatewayassistant.docs.page.Part;
import io.gatewayassistant.preset.CorpusSource;

/**
 * A published site, read by its sitemap: pages of the same host only, one after another with a pause between them, none that
 * its robots.txt keeps us from. A page that did not change since the last time is not read again.
 */
final class Site {

    private static final Logger LOG = Logger.getLogger(Site.class);
    private static final String AGENT = "gateway-assistant";
    private static final int MOST_SITEMAPS = 50;

    private final CorpusSource source;
    private final Remote remote;
    private final Pause pause;
    private final Reading before;
    private final PagePatterns patterns;
    private final Map<String, List<Section>> known;
    private final Map<String, Stamp> stamps = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private IOException lastFailure = new IOException("its sitemap names no page that may be read");

    Site(CorpusSource source, Remote remote, Pause pause, Reading before) {
        this.source = source;
        this.remote = remote;
        this.pause = pause;
        this.before = before;
        this.patterns = new PagePatterns(source.options().include(), source.options().exclude());
        this.known = before.sections().stream().collect(Collectors.groupingBy(section -> section.page().url()));
    }

    Reading read() throws IOException {
        Robots robots = robots();
        int read = 0;
        for (Sitemap.Entry page : pages().values()) {
            String path = URI.create(page.url()).getRawPath();
            if (!patterns.take(path) || !robots.allow(path)) {
                continue;
            }
            if (++read > source.options().maxPages()) {
                LOG.warnf("The site of the documentation '%s' has more than %d pages; the rest is left out: raise max-pages, or"
                        + " narrow it by include and exclude", source.id(), source.options().maxPages());
                break;
            }
            page(page, robots);
        }
        if (sections.isEmpty()) {
            throw lastFailure;
        }
        Reading reading = new Reading(sections, stamps);
        return reading.sections().equals(before.sections()) ? before : reading;
    }

    /** A site whose rules cannot be read must be left alone. */
    private Robots robots() throws IOException {
        try {
            return remote.fetch(source.location().resolve("/robots.txt"), Stamp.NONE) instanceof Fetched.Document document
                    ? Robots.parse(new String(document.body(), StandardCharsets.UTF_8), AGENT)
                    : Robots.NONE;
        } catch (FileNotFoundException e) {
            LOG.debugf(e, "%s has no robots.txt", source.location().getHost());
            return Robots.NONE;
        }
    }

    private Map<String, Sitemap.Entry> pages() throws IOException {
        Map<String, Sitemap.Entry> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(source.location().toString()));
        for (int read = 0; !open.isEmpty() && read < MOST_SITEMAPS; read++) {
            if (remote.fetch(URI.create(open.remove()), Stamp.NONE) instanceof Fetched.Document document) {
                Sitemap sitemap = Sitemap.parse(document.body());
                sitemap.sitemaps().stream().map(Sitemap.Entry::url).filter(this::ofThisHost).forEach(open::add);
                sitemap.pages().stream().filter(page -> ofThisHost(page.url()))
                        .forEach(page -> pages.putIfAbsent(page.url(), page));
            }
        }
        return pages;
    }

    private boolean ofThisHost(String url) {
        try {
            URI address = new URI(url);
            return "https".equals(address.getScheme()) && source.location().getHost().equalsIgnoreCase(address.getHost())
                    && address.getRawPath() != null && address.getRawQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void page(Sitemap.Entry page, Robots robots) throws IOException {
        List<Section> old = known.getOrDefault(page.url(), List.of());
        Stamp stamp = before.stamp(page.url());
        if (!old.isEmpty() && !page.lastModified().isEmpty() && page.lastModified().equals(before.stamp(listed(page)).tag())) {
            keep(page, stamp, old);
            return;
        }
        pause.take(robots.delay());
        try {
            switch (remote.fetch(URI.create(page.url()), old.isEmpty() ? Stamp.NONE : stamp)) {
                case Fetched.Unchanged unchanged -> keep(page, stamp, old);
                case Fetched.Document document -> keep(page, document.stamp(), sections(page.url(), document));
            }
        } catch (FileNotFoundException e) {
            lastFailure = e;
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            lastFailure = e;
            keep(page, stamp, old);
        }
    }

    private void keep(Sitemap.Entry page, Stamp stamp, List<Section> read) {
        sections.addAll(read);
        if (!stamp.equals(Stamp.NONE)) {
            stamps.put(page.url(), stamp);
        }
        if (!page.lastModified().isEmpty()) {
            stamps.put(listed(page), new Stamp(page.lastModified(), ""));
        }
    }

    /** Where the date is noted that the sitemap gives a page. */
    private static String listed(Sitemap.Entry page) {
        return "sitemap " + page.url();
    }

    private List<Section> sections(String url, Fetched.Document document) {
        if (!document.mediaType().equals("text/html")) {
            return List.of();
        }
        HtmlPage html = HtmlPage.of(new String(document.body(), StandardCharsets.UTF_8), url);
        List<Part> parts = html.parts();
        String heading = parts.isEmpty() ? "" : parts.getFirst().heading();
        String title = heading.isEmpty() ? html.title() : heading;
        return Section
                .of(new Section.Page(source.id(), URI.create(url).getPath(), url, title.isEmpty() ? url : title, List.of(),
                        source.language()), parts);
    }
}
