package io.gatewayassistant.docs;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.fetch.FetchOutcome;
import io.gatewayassistant.docs.fetch.HtmlPage;
import io.gatewayassistant.docs.fetch.PageFetcher;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.DocTopic;

/** Answers from the product's documentation. Both methods block, and take whatever text a model comes up with. */
public final class DocService {

    private static final Duration FIRST_INDEX = Duration.ofSeconds(3);
    private static final Duration KEEP_PAGES = Duration.ofHours(1);
    private static final int MAX_CACHED_CHARACTERS = 8_000_000;

    private final List<DocTopic> topics;
    private final List<String> hosts;
    private final Corpora corpora;
    private final PageFetcher fetcher;
    private final Cache<String, DocAnswer> pages = Caffeine.newBuilder().maximumWeight(MAX_CACHED_CHARACTERS)
            .weigher((String url, DocAnswer page) -> page.text().length()).expireAfterWrite(KEEP_PAGES).build();

    DocService(List<DocTopic> topics, List<String> hosts, Corpora corpora, PageFetcher fetcher) {
        this.topics = List.copyOf(topics);
        this.hosts = hosts.stream().sorted(Comparator.naturalOrder()).toList();
        this.corpora = corpora;
        this.fetcher = fetcher;
    }

    /**
     * A page: the one behind a curated topic, or the one at an address. With neither, or with a topic that is not
     * curated, the list of topics.
     */
    public DocAnswer doc(@Nullable String topic, @Nullable String url) {
        if (url != null && !url.isBlank()) {
            return open(url.strip());
        }
        if (topic == null || topic.isBlank()) {
            return new DocAnswer(startingPoints(), List.of(), false);
        }
        return topics.stream().filter(known -> Words.folded(known.name()).equals(Words.folded(topic))).findFirst()
                .map(known -> open(known.url()))
                .orElseGet(() -> DocAnswer.failure("There is no topic '" + shortened(topic) + "'.\n" + startingPoints()));
    }

    /** The sections of the indexed documentation that fit a question best. */
    public DocAnswer search(String query) {
        if (corpora.sources().isEmpty()) {
            return new DocAnswer("No documentation is indexed here.\n" + startingPoints(), List.of(), false);
        }
        if (query.isBlank()) {
            return DocAnswer.failure("Say what to search for: a few words of the question.");
        }
        return corpora.current(FIRST_INDEX).map(library -> library.answer(query)).orElseGet(this::notReady);
    }

    private DocAnswer notReady() {
        return DocAnswer.failure(corpora.tried() ? "The documentation could not be read; the server's log says why."
                : "The documentation is still being indexed. Try again in a few seconds.");
    }

    /** Starts to read the documentation, in the background. */
    void prepare() {
        corpora.current();
    }

    private DocAnswer open(String url) {
        return fromCorpus(url).orElseGet(() -> fromCache(url));
    }

    private Optional<DocAnswer> fromCorpus(String url) {
        String[] parts = url.split("#", 2);
        if (corpora.sources().isEmpty()) {
            return Optional.empty();
        }
        return corpora.current(FIRST_INDEX).flatMap(library -> library.page(parts[0]))
                .map(sections -> page(sections, parts.length > 1 ? parts[1] : ""));
    }

    private static DocAnswer page(List<Section> sections, String anchor) {
        Section first = sections.stream().filter(section -> !anchor.isEmpty() && section.anchor().equals(anchor)).findFirst()
                .orElse(sections.getFirst());
        List<Section> shown = sections.subList(sections.indexOf(first), sections.size());
        Section.Page page = first.page();
        return new DocAnswer(PageText.write(first.url(), page.title(), PageText.join(shown)),
                List.of(new DocSource(first.breadcrumb(), first.url())), false);
    }

    private DocAnswer fromCache(String url) {
        String key = fetcher.canonical(url);
        DocAnswer cached = pages.getIfPresent(key);
        if (cached != null) {
            return cached;
        }
        DocAnswer fetched = fetch(url);
        if (!fetched.failed()) {
            pages.put(key, fetched);
        }
        return fetched;
    }

    private DocAnswer fetch(String url) {
        return switch (fetcher.page(url)) {
            case FetchOutcome.Page page -> answer(page);
            case FetchOutcome.Refused refused -> DocAnswer.failure("Not fetched. " + refused.reason());
            case FetchOutcome.Failed failed -> DocAnswer.failure(failed.reason());
        };
    }

    private static DocAnswer answer(FetchOutcome.Page page) {
        String url = page.url().toString();
        HtmlPage clean = page.mediaType().equals("text/html") ? HtmlPage.of(page.text(), url)
                : new HtmlPage("", page.text());
        if (clean.markdown().isBlank()) {
            return DocAnswer
                    .failure("The page has no text of its own; it may need a browser. Search the documentation instead.");
        }
        return new DocAnswer(PageText.write(url, clean.title(), clean.markdown()),
                List.of(new DocSource(clean.title().isEmpty() ? url : clean.title(), url)), false);
    }

    private String startingPoints() {
        StringBuilder text = new StringBuilder();
        if (!topics.isEmpty()) {
            text.append("Starting points, by topic:\n");
            topics.forEach(topic -> text.append("- ").append(topic.name()).append(": ").append(topic.url()).append('\n'));
        }
        text.append(hosts.isEmpty() ? "No host is allowed, so only indexed pages can be opened by their address."
                : "Any page of these hosts can be opened by its https address: " + String.join(", ", hosts) + ".");
        String indexed = corpora.sources().stream().map(DocService::named).collect(Collectors.joining(", "));
        return text.append(indexed.isEmpty() ? "" : "\nIndexed for doc_search: " + indexed + ".").toString();
    }

    private static String named(CorpusSource source) {
        return source.id() + " (" + source.language() + ")";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
