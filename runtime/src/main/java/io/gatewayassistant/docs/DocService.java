package io.gatewayassistant.docs;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.docs.fetch.PageFetcher;
import io.gatewayassistant.docs.search.Words;
import io.gatewayassistant.preset.CorpusSource;
import io.gatewayassistant.preset.DocTopic;

/** Answers from the product's documentation. Both methods block, and take whatever text a model comes up with. */
public final class DocService {

    private static final Duration FIRST_INDEX = Duration.ofSeconds(3);

    private final List<DocTopic> topics;
    private final List<String> hosts;
    private final Corpora corpora;
    private final PageReader reader;

    DocService(List<DocTopic> topics, List<String> hosts, Corpora corpora, PageFetcher fetcher) {
        this.topics = List.copyOf(topics);
        this.hosts = hosts.stream().sorted(Comparator.naturalOrder()).toList();
        this.corpora = corpora;
        this.reader = new PageReader(corpora, new FetchedPages(fetcher));
    }

    /**
     * A page: the one behind a curated topic, the one at an address, or the indexed one with a path. With none of them, or with
     * a topic that is not curated, the list of topics.
     *
     * @param budget takes one fetch from what the message may have, false where nothing is left; not asked for indexed pages
     */
    public DocAnswer doc(DocRequest request, BooleanSupplier budget) {
        String section = request.section() == null ? "" : request.section();
        if (request.url() != null) {
            return reader.open(request.url(), section, budget);
        }
        if (request.page() != null) {
            return reader.indexedPage(request.page(), section);
        }
        String topic = request.topic();
        if (topic == null) {
            return new DocAnswer(startingPoints(), List.of(), false);
        }
        return topics.stream().filter(known -> Words.folded(known.name()).equals(Words.folded(topic))).findFirst()
                .map(known -> reader.open(known.url(), section, budget))
                .orElseGet(() -> DocAnswer.failure("There is no topic '" + shortened(topic) + "'.\n" + startingPoints()));
    }

    /** The sections of all indexed documentation that fit a question best. */
    public DocAnswer search(String query) {
        return search(query, null);
    }

    /**
     * The sections of the indexed documentation that fit a question best.
     *
     * @param corpus to search in; all where it is absent
     */
    public DocAnswer search(String query, @Nullable String corpus) {
        if (corpora.sources().isEmpty()) {
            return new DocAnswer("No documentation is indexed here.\n" + startingPoints(), List.of(), false);
        }
        if (query.isBlank()) {
            return DocAnswer.failure("Say what to search for: a few words of the question.");
        }
        if (corpus == null || corpus.isBlank()) {
            return corpora.current(FIRST_INDEX).map(library -> library.answer(query)).orElseGet(this::notReady);
        }
        if (corpora.sources().stream().noneMatch(source -> source.id().equals(corpus))) {
            return DocAnswer.failure("There is no corpus '" + shortened(corpus) + "'. Indexed: " + indexed() + ".");
        }
        return corpora.current(FIRST_INDEX).map(library -> library.answer(query, corpus)).orElseGet(this::notReady);
    }

    /** What is indexed for search, each with its version and language, for a sentence; empty where nothing is. */
    public String indexed() {
        return corpora.sources().stream().map(DocService::named).collect(Collectors.joining(", "));
    }

    private DocAnswer notReady() {
        return DocAnswer.failure(corpora.tried() ? "The documentation could not be read; the server's log says why."
                : "The documentation is still being indexed. Try again in a few seconds.");
    }

    /** Starts to read the documentation, in the background. */
    void prepare() {
        corpora.current();
    }

    private String startingPoints() {
        StringBuilder text = new StringBuilder();
        if (!topics.isEmpty()) {
            text.append("Starting points, by topic:\n");
            topics.forEach(topic -> text.append("- ").append(topic.name()).append(": ").append(topic.url()).append('\n'));
        }
        text.append(hosts.isEmpty() ? "No host is allowed, so only indexed pages can be opened by their address."
                : "Any page of these hosts can be opened by its https address: " + String.join(", ", hosts) + ".");
        return text.append(indexed().isEmpty() ? "" : "\nIndexed for doc_search: " + indexed() + ".").toString();
    }

    private static String named(CorpusSource source) {
        String version = source.options().version();
        String language = Locale.forLanguageTag(source.language()).getDisplayLanguage(Locale.ENGLISH);
        return source.id() + (version.isEmpty() ? "" : " " + version) + " (" + language + ")";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
