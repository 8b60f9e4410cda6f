package io.gatewayassistant.retrieval.operations;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.gatewayassistant.catalog.operation.Operation;

/**
 * Which operations may share one position: the same method, and paths that are equal but for a prefix. The measure's own
 * judgement, so that search gains nothing by calling more than that a twin.
 */
final class Twins {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/{}]*}");

    /** Segments that place an API, but name nothing in it: {@code api}, {@code v1}, {@code proxy.example.io}. */
    private static final Pattern PLACE = Pattern.compile("apis?|rest|v?\\d[\\w.-]*|[^{}]+\\.[^{}]+", Pattern.CASE_INSENSITIVE);

    private Twins() {
    }

    static boolean are(Operation one, Operation other) {
        return one.verb() == other.verb() && (equalButForPrefix(one.path(), other.path())
                || equalButForPrefix(withoutPlaces(one.path()), withoutPlaces(other.path())));
    }

    /** Whether a line names the twin: by its path, or by what stands before the part of it that both share. */
    static boolean named(String line, Operation operation, Operation twin) {
        String prefix = twin.path().substring(0, twin.path().length() - shared(operation.path(), twin.path()));
        return prefix.isEmpty() || line.contains(prefix) || line.contains(twin.path());
    }

    /** How many characters at the end of the second path are the end of the first one, whole segments. */
    private static int shared(String one, String other) {
        String[] a = one.split("/");
        String[] b = other.split("/");
        int length = 0;
        for (int i = 1; i < Math.min(a.length, b.length); i++) {
            String segment = b[b.length - i];
            if (!anonymous(a[a.length - i]).equals(anonymous(segment))) {
                break;
            }
            length += segment.length() + 1;
        }
        return length;
    }

    private static boolean equalButForPrefix(String one, String other) {
        String a = anonymous(one);
        String b = anonymous(other);
        boolean same = a.length() > b.length() ? a.endsWith(b) : b.endsWith(a);
        return same && !(a.length() > b.length() ? b : a).replace("{}", "").replace("/", "").isEmpty();
    }

    /** The beginning only: {@code /api/v1/users/1.0} keeps its end. */
    private static String withoutPlaces(String path) {
        List<String> rest = Stream.of(path.substring(1).split("/")).dropWhile(segment -> PLACE.matcher(segment).matches())
                .toList();
        return rest.isEmpty() ? path : "/" + String.join("/", rest);
    }

    private static String anonymous(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }
}
