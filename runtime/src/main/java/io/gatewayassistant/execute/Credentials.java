package io.gatewayassistant.execute;

import java.util.Map;

/** Headers that authenticate one call. Not a record: nothing prints them. */
final class Credentials {

    private final Map<String, String> headers;

    Credentials(Map<String, String> headers) {
        if (headers.values().stream().anyMatch(value -> !value.chars().allMatch(c -> c >= ' ' && c != 127 && c < 256))) {
            throw new IllegalArgumentException("a credential holds characters that no header can carry");
        }
        this.headers = Map.copyOf(headers);
    }

    /** By name. For the sender only. */
    Map<String, String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
