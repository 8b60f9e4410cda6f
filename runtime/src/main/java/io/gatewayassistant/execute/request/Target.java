package io.gatewayassistant.execute.request;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.execute.schema.QueryValue;

/**
 * Where a call goes on the admin API: the only spelling of its path and query, all references resolved.
 *
 * @param path percent-encoded, absolute
 * @param query percent-encoded, absent where there is none
 * @param shape the path with each reference replaced by a harmless word: which operation is meant is read off it too,
 *        so that no value can choose one
 */
public record Target(String path, @Nullable String query, String shape) {

    /** The parameters of the query, decoded; {@code +} is a space. */
    public List<QueryValue> parameters() {
        return query == null ? List.of()
                : Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
                        .map(pair -> new QueryValue(decoded(pair[0]), pair.length < 2 ? null : decoded(pair[1]))).toList();
    }

    /** The values of the query, decoded. */
    public List<String> values() {
        return parameters().stream().map(QueryValue::value).filter(Objects::nonNull).toList();
    }

    private static String decoded(String text) {
        return PercentEncoding.decode(text.replace("+", "%20"));
    }

    public String pathAndQuery() {
        return query == null ? path : path + "?" + query;
    }
}
