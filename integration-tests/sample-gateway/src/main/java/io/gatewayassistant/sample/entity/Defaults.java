package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a document means when it leaves a field out. */
final class Defaults {

    private Defaults() {
    }

    static boolean or(boolean fallback, @Nullable Boolean given) {
        return given == null ? fallback : given;
    }

    static int or(int fallback, @Nullable Integer given) {
        return given == null ? fallback : given;
    }

    static <T> T or(T fallback, @Nullable T given) {
        return given == null ? fallback : given;
    }

    /** Keeps a {@code null} element, so that the validation can name its place. */
    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    static <V> Map<String, V> map(@Nullable Map<String, V> given) {
        return given == null ? Map.of() : given;
    }
}
