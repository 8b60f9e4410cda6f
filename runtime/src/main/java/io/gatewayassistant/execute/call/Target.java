package io.gatewayassistant.execute.call;

import org.jspecify.annotations.Nullable;

/**
 * Where a call goes on the admin API: the only spelling of its path and query, all references resolved.
 *
 * @param path percent-encoded, absolute
 * @param query percent-encoded, absent where there is none
 * @param shape the path with each reference replaced by a harmless word: which operation is meant is read off it too,
 *        so that no value can choose one
 */
record Target(String path, @Nullable String query, String shape) {

    String pathAndQuery() {
        return query == null ? path : path + "?" + query;
    }
}
