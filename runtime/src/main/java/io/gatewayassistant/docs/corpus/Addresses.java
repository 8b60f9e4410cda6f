package io.gatewayassistant.docs.corpus;

/** Puts addresses of pages together. */
final class Addresses {

    private Addresses() {
    }

    /** The page at {@code path} below a base, which may be empty; the base itself for an empty path. */
    static String join(String base, String path) {
        String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return path.isEmpty() && !start.isEmpty() ? start : start + "/" + path;
    }
}
