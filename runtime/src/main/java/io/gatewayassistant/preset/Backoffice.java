package io.gatewayassistant.preset;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a product's backoffice, most of them a list, a create and an edit page per kind.
 *
 * @param base path or address that all pages are below, without a slash at its end
 * @param pages in the order of the preset
 * @param suggestions questions about each kind; {@code {title}} in one stands for the entity that a page shows
 */
public record Backoffice(String base, List<BackofficePage> pages, Map<String, List<String>> suggestions) {

    public Backoffice(String base, List<BackofficePage> pages) {
        this(base, pages, Map.of());
    }

    public Backoffice {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        if (!base.isEmpty() && !base.startsWith("/") && !base.matches("https?://.+")) {
            throw new IllegalArgumentException("base must be a path that starts with a slash, or an http(s) address, was '"
                    + base + "'");
        }
        pages = List.copyOf(pages);
        suggestions = Map.copyOf(suggestions);
    }

    /** Address of {@code page}, its {@code :id} left in place. */
    public String address(BackofficePage page) {
        return base + page.path();
    }

    public Optional<String> listPage(String kind) {
        return page(kind, PagePurpose.LIST).map(this::address);
    }

    public Optional<String> createPage(String kind) {
        return page(kind, PagePurpose.CREATE).map(this::address);
    }

    public Optional<String> editPage(String kind, String id) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return page(kind, PagePurpose.EDIT).map(this::address).map(address -> address.replace(BackofficePage.ID, encoded));
    }

    /**
     * The page that an address shows; host and query do not matter. A page that the preset does not know counts as the
     * known page above it, for example a tab of an edit page.
     */
    public Optional<PageMatch> match(String url) {
        String path = pathOf(url);
        String root = pathOf(base);
        if (!path.equals(root) && !path.startsWith(root + "/")) {
            return Optional.empty();
        }
        List<String> segments = BackofficePage.segments(path.substring(root.length())).stream().map(Backoffice::decode)
                .toList();
        return pages.stream().map(page -> page.match(segments)).flatMap(Optional::stream)
                .max(Comparator.comparingInt(match -> match.page().specificity()));
    }

    private Optional<BackofficePage> page(String kind, PagePurpose purpose) {
        return pages.stream().filter(page -> page.is(kind, purpose)).findFirst();
    }

    private static String pathOf(String url) {
        String withoutQuery = url.split("[?#]", 2)[0];
        String path = withoutQuery.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
