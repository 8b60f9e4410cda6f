package io.gatewayassistant.docs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.gatewayassistant.docs.corpus.Section;

/** The pages of all corpora, by the addresses that a reader knows them by. Immutable. */
final class Pages {

    private final Map<String, List<Section>> byAddress;
    private final Map<String, Section> bySection;

    private Pages(Map<String, List<Section>> byAddress, Map<String, Section> bySection) {
        this.byAddress = byAddress;
        this.bySection = bySection;
    }

    static Pages of(List<Section> sections) {
        Map<Section.Page, List<Section>> byPage = sections.stream()
                .collect(Collectors.groupingBy(Section::page, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Section>> byAddress = new HashMap<>();
        byPage.forEach((page, parts) -> byAddress.putIfAbsent(page.url(), parts));
        byPage.forEach((page, parts) -> byAddress.putIfAbsent(key(page.url()), parts));
        byPage.forEach((page, parts) -> byAddress.putIfAbsent(key(withoutHost(page.url())), parts));
        byPage.forEach((page, parts) -> byAddress.putIfAbsent(key(page.path()), parts));
        Map<String, Section> bySection = new HashMap<>();
        sections.forEach(section -> bySection.putIfAbsent(section.url(), section));
        return new Pages(byAddress, bySection);
    }

    /** The sections of a page, in their order, by its address, the path of it, or its path within the corpus. */
    Optional<List<Section>> page(String address) {
        List<Section> exact = byAddress.get(address);
        return Optional.ofNullable(exact == null ? byAddress.get(key(address)) : exact);
    }

    /** The very section at an address. */
    Optional<Section> section(String address) {
        return Optional.ofNullable(bySection.get(address));
    }

    private static String withoutHost(String url) {
        return url.replaceFirst("^https?://[^/]*", "");
    }

    /** Sites serve a page under several spellings of its address. */
    private static String key(String address) {
        String path = address.replaceFirst("[?#].*", "");
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end).replaceFirst("\\.(html?|mdx?)$", "").replaceFirst("(^|/)index$", "").replaceFirst("^/+",
                "");
    }
}
