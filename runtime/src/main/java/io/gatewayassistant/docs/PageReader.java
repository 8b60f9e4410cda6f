package io.gatewayassistant.docs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.gatewayassistant.docs.FetchedPages.Opened;
import io.gatewayassistant.docs.corpus.Section;
import io.gatewayassistant.docs.search.Words;

/** Opens pages: those of the corpora without network, any other by fetching it. */
final class PageReader {

    private static final Duration FIRST_INDEX = Duration.ofSeconds(3);
    private static final int NAMED_SECTIONS = 40;

    private final Corpora corpora;
    private final FetchedPages fetched;

    PageReader(Corpora corpora, FetchedPages fetched) {
        this.corpora = corpora;
        this.fetched = fetched;
    }

    /**
     * The page at an address, from the section on that the address names. Blocks.
     *
     * @param section heading or anchor of the only part that is wanted, empty for all
     */
    DocAnswer open(String url, String section, BooleanSupplier budget) {
        List<Section> indexed = indexed(url);
        if (!indexed.isEmpty()) {
            return answer(indexed, section);
        }
        String[] parts = url.split("#", 2);
        return switch (fetched.open(parts[0], budget)) {
            case Opened.Found found -> answer(from(found.sections(), parts.length > 1 ? parts[1] : ""), section);
            case Opened.NotFound notFound -> DocAnswer.failure(notFound.reason());
        };
    }

    /** The page with a path in one of the corpora, never from the network. Blocks. */
    DocAnswer indexedPage(String path, String section) {
        List<Section> indexed = indexed(path);
        return indexed.isEmpty() ? DocAnswer.failure("No indexed page has this path: search for it with doc_search.")
                : answer(indexed, section);
    }

    private List<Section> indexed(String url) {
        if (corpora.sources().isEmpty()) {
            return List.of();
        }
        Optional<Pages> pages = corpora.pages(FIRST_INDEX);
        Optional<Section> exact = pages.flatMap(known -> known.section(url));
        if (exact.isPresent() && url.contains("#")) {
            return pages.flatMap(known -> known.page(exact.get().page().url()))
                    .map(sections -> sections.subList(sections.indexOf(exact.get()), sections.size())).orElse(List.of());
        }
        String[] parts = url.split("#", 2);
        return pages.flatMap(known -> known.page(parts[0])).map(sections -> from(sections, parts.length > 1 ? parts[1] : ""))
                .orElse(List.of());
    }

    private static List<Section> from(List<Section> sections, String anchor) {
        int start = anchor.isEmpty() ? -1 : first(sections, section -> section.anchor().equals(anchor));
        return sections.subList(Math.max(0, start), sections.size());
    }

    private static DocAnswer answer(List<Section> sections, String wanted) {
        List<Section> shown = wanted.isEmpty() ? sections : only(sections, wanted);
        if (shown.isEmpty()) {
            return DocAnswer.failure("The page has no section '" + shortened(wanted) + "'. Its sections: " + names(sections));
        }
        Section first = shown.getFirst();
        return new DocAnswer(PageText.write(shown), List.of(new DocSource(first.breadcrumb(), first.url())), false);
    }

    /** A section with those below it. */
    private static List<Section> only(List<Section> sections, String wanted) {
        String name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
        String folded = Words.folded(name);
        int start = first(sections, section -> section.anchor().equals(name));
        start = start >= 0 ? start : first(sections, section -> Words.folded(section.heading()).equals(folded));
        start = start >= 0 || folded.isBlank() ? start
                : first(sections, section -> Words.folded(section.heading()).contains(folded));
        if (start < 0) {
            return List.of();
        }
        int level = sections.get(start).trail().isEmpty() ? Integer.MAX_VALUE : sections.get(start).level();
        int end = start + 1;
        while (end < sections.size() && sections.get(end).level() > level) {
            end++;
        }
        return sections.subList(start, end);
    }

    private static int first(List<Section> sections, Predicate<Section> fits) {
        for (int i = 0; i < sections.size(); i++) {
            if (fits.test(sections.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String names(List<Section> sections) {
        return String.join("; ",
                sections.stream().map(Section::heading).map(PageReader::shortened).limit(NAMED_SECTIONS).toList());
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
