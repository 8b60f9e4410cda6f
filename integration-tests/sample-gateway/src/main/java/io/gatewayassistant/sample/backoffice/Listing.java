package io.gatewayassistant.sample.backoffice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page of a list: its columns, its rows, and where in the whole it is. */
public record Listing(List<String> columns, List<Row> rows, String search, String state, boolean hasState, int page, int pages,
        long total) {

    /** One entity: the state is a word for the badge, or empty. */
    public record Row(String id, String name, String description, String state, String stateLabel, List<String> cells) {
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    public String previousUrl() {
        return url(page - 1);
    }

    public String nextUrl() {
        return url(page + 1);
    }

    private String url(int number) {
        return "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&enabled="
                + URLEncoder.encode(state, StandardCharsets.UTF_8) + "&page=" + number;
    }
}
