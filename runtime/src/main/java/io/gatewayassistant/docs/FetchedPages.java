package io.gatewayassistant.docs;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.fetch.FetchOutcome;
import io.gatewayassistant.docs.fetch.PageFetcher;
import io.gatewayassistant.docs.page.HtmlPage;
import io.gatewayassistant.docs.page.MarkdownPage;
import io.gatewayassistant.docs.page.Part;
import io.gatewayassistant.settings.AnchorStyle;

/** Pages that are in no corpus, fetched within the rules and kept for a while. */
final class FetchedPages {

    private static final Duration KEEP = Duration.ofHours(1);
    private static final int MOST_CHARACTERS = 8_000_000;
    private static final String NO_LANGUAGE = "";

    private final PageFetcher fetcher;
    private final Cache<String, Opened.Found> pages = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
            .weigher((String url, Opened.Found page) -> page.characters()).expireAfterWrite(KEEP).build();

    FetchedPages(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** What a page at an address came to. */
    sealed interface Opened {

        /** @param sections at least one */
        record Found(List<Section> sections) implements Opened {

            int characters() {
                return sections.stream().mapToInt(section -> section.text().length()).sum();
            }
        }

        /** @param reason for the model */
        record NotFound(String reason) implements Opened {
        }
    }

    /**
     * The page at an address. Blocks.
     *
     * @param budget takes one fetch from what the message may have; not asked for what is kept
     */
    Opened open(String url, BooleanSupplier budget) {
        String key = fetcher.canonical(url);
        Opened.Found kept = pages.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        if (!budget.getAsBoolean()) {
            return new Opened.NotFound("No further page is fetched for this message. Answer from what you have, or search the"
                    + " indexed documentation.");
        }
        Opened fetched = fetch(url);
        if (fetched instanceof Opened.Found found) {
            pages.put(key, found);
        }
        return fetched;
    }

    private Opened fetch(String url) {
        return switch (fetcher.page(url)) {
            case FetchOutcome.Page page -> opened(page);
            case FetchOutcome.Refused refused -> new Opened.NotFound("Not fetched. " + refused.reason());
            case FetchOutcome.Missing missing -> new Opened.NotFound(missing.reason());
            case FetchOutcome.Unchanged unchanged -> new Opened.NotFound("The host sent no page.");
            case FetchOutcome.Failed failed -> new Opened.NotFound(failed.reason());
        };
    }

    private static Opened opened(FetchOutcome.Page fetched) {
        String url = fetched.url().toString();
        List<Section> sections = switch (fetched.mediaType()) {
            case "text/html" -> html(url, HtmlPage.of(fetched.text(), url));
            case "text/markdown" -> markdown(url, MarkdownPage.parse(fetched.text(), AnchorStyle.GITHUB));
            default -> sections(url, url, List.of(new Part("", 1, "", List.of(), fetched.text().strip())));
        };
        if (sections.stream().allMatch(section -> section.text().isBlank())) {
            return new Opened.NotFound(
                    "The page has no text of its own; it may need a browser. Search the documentation instead.");
        }
        return new Opened.Found(sections);
    }

    private static List<Section> html(String url, HtmlPage page) {
        List<Part> parts = page.parts();
        String heading = parts.isEmpty() ? "" : parts.getFirst().heading();
        return sections(url, !heading.isEmpty() ? heading : page.title().isEmpty() ? url : page.title(), parts);
    }

    private static List<Section> markdown(String url, MarkdownPage page) {
        return sections(url, page.title().orElse(url), page.parts());
    }

    private static List<Section> sections(String url, String title, List<Part> parts) {
        return Section.of(new Section.Page("", url, url, title, List.of(), NO_LANGUAGE), parts);
    }
}
