package io.gatewayassistant.execute;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.TextNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Calls that a hostile model could write: many that work, many that try something, as raw text. */
final class HostileCalls {

    private static final List<String> PATHS = List.of("/apis/things", "/apis/things/t1", "/apis/things/${a.body.id}",
            "/apis/things/t2", "/apis/admins", "/apis/admins/a1", "/apis/users", "/apis/users/u1", "/apis/users/u2",
            "/apis/users/u3",
            "/apis/users/_bulk", "/apis/keys", "/apis/keys/own", "/apis/keys/k1", "/apis/keys/k2", "/apis/groups",
            "/apis/groups/root", "/apis/groups/g1", "/apis/config", "/apis/config/assistant", "/apis/export", "/jobs/purge",
            "/jobs/query", "/assistant/settings", "/assistant/chat", "/v1/things", "/v1/admins/a1", "/v1/users/u1",
            "/v1/users/u1/roles", "/v1/config", "/v1/config/assistant", "/v1/keys/own", "/v1/keys/k1/admin", "/v1/groups/root",
            "/v1/export", "/v1/${a.body.id}/x", "/v1/things/${b.body.name}", "/v1/users/_bulk");

    private static final List<String> BODIES = List.of("{}", "{\"name\":\"n\"}", "{\"id\":\"t1\",\"name\":\"two\"}",
            "{\"id\":\"u1\",\"name\":\"n\"}", "{\"id\":\"u9\",\"name\":\"n\"}", "{\"id\":\"u9\",\"roles\":[\"admin\"]}",
            "{\"roles\":[\"admin\"]}", "{\"Roles\":[\"admin\"]}", "{\"roles\":null}", "[{\"id\":\"u1\",\"roles\":[\"admin\"]}]",
            "{\"items\":[{\"id\":\"u1\",\"roles\":[\"admin\"]}]}", "{\"id\":\"own\"}", "{\"id\":\"k1\",\"admin\":true}",
            "{\"admin\":true}", "{\"ADMIN\":\"yes\"}", "{\"admin\":false}", "{\"id\":\"root\"}", "{\"name\":\"root\"}",
            "{\"assistant\":{\"write\":true}}", "{\"lines\":4,\"assistant\":{\"write\":false},\"other\":{}}",
            "{\"assistant\":null}",
            "{\"lines\":4}", "{\"_method\":\"DELETE\",\"name\":\"n\"}", "{\"kind\":\"Admin\",\"role\":\"owner\"}",
            "[{\"op\":\"replace\",\"path\":\"/roles\",\"value\":[\"admin\"]}]",
            "[{\"op\":\"add\",\"path\":\"/roles/-\",\"value\":\"admin\"}]", "[{\"op\":\"remove\",\"path\":\"/assistant\"}]",
            "[{\"op\":\"copy\",\"from\":\"/other\",\"path\":\"/assistant\"}]",
            "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"n\"}]",
            "[{\"op\":\"replace\",\"path\":\"\",\"value\":{}}]", "[{\"op\":\"add\",\"path\":\"/admin\",\"value\":true}]",
            "\"${a.body}\"", "{\"roles\":\"${a.body.roles}\",\"name\":\"n\"}", "{\"admin\":\"${a.status}\"}",
            "{\"id\":\"${a.body.id}\",\"name\":\"${b.body.name}\"}", "\"{\\\"roles\\\":[\\\"admin\\\"]}\"", "[]", "7", "null",
            "true",
            "{\"name\":\"n\",\"roles\":[\"user\"]}");

    private static final List<String> HEADERS = List.of("{}", "null", "{\"Accept\":\"application/json\"}",
            "{\"Content-Type\":\"application/merge-patch+json\"}", "{\"Content-Type\":\"application/json-patch+json\"}",
            "{\"Content-Type\":\"application/strategic-merge-patch+json\"}", "{\"Content-Type\":\"text/plain\"}",
            "{\"X-HTTP-Method-Override\":\"DELETE\"}", "{\"x-http-method\":\"DELETE\"}", "{\"Cookie\":\"forged=1\"}",
            "{\"Authorization\":\"Bearer forged\"}", "{\"Host\":\"evil.example\"}", "{\"Accept\":\"a\\r\\nX-Evil: y\"}",
            "{\"Accept\":\"${a.body.name}\"}", "{\"X-Forwarded-Prefix\":\"/assistant\"}",
            "{\"X-Original-URL\":\"/assistant/settings\"}",
            "{\"If-Match\":\"*\"}", "{\"Transfer-Encoding\":\"chunked\"}", "{\"X-Assistant-Run\":\"mine\"}");

    private HostileCalls() {
    }

    /** A batch, as its raw text. */
    static Arbitrary<String> batches(int calls) {
        Arbitrary<List<String>> requests = call().list().ofSize(calls);
        Arbitrary<String> form = Arbitraries.frequency(Tuple.of(18, "{\"requests\":[%s]}"), Tuple.of(1, "[%s]"),
                Tuple.of(1, "{\"requests\":[{\"method\":\"GET\",\"url\":\"/apis/things\"}],\"requests\":[%s]}"));
        return Combinators.combine(requests, form).as((texts, shape) -> shape.formatted(String.join(",", named(texts))));
    }

    /** Names that references can use. */
    private static List<String> named(List<String> texts) {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        return IntStream.range(0, texts.size())
                .mapToObj(i -> "{\"name\":\"" + names.get(i % names.size()) + "\"," + texts.get(i).substring(1)).toList();
    }

    private static Arbitrary<String> call() {
        return Combinators.combine(methods(), urls(), rests()).as(
                (method, url, rest) -> "{\"method\":" + quoted(method) + ",\"url\":" + quoted(url) + rest + "}");
    }

    private static Arbitrary<String> methods() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of("GET", "get")),
                Tuple.of(14, Arbitraries.of("POST", "PUT", "PATCH", "DELETE", "dElEtE", "put", " PATCH ")),
                Tuple.of(1, Arbitraries.of("HEAD", "OPTIONS", "TRACE", "DELETE\r\nX: y", "", "\u0395", "CONNECT",
                        "${a.body.name}")));
    }

    private static Arbitrary<String> urls() {
        Arbitrary<String> paths = Arbitraries.of(PATHS);
        Arbitrary<String> odd = Combinators.combine(paths, Arbitraries.integers().between(0, 30), tricks())
                .as((path, at, trick) -> trick.on(path, Math.min(at, path.length() - 1)));
        Arbitrary<String> queries = Combinators.combine(paths, Arbitraries.of("?q=users", "?q=admins", "?_method=DELETE",
                "?%5fmethod=PUT", "?q=${a.body.id}", "?q=own", "?x=1&x=2", "?", "?q=%0d%0aX:y"))
                .as((path, query) -> path + query);
        return Arbitraries.frequencyOf(Tuple.of(12, paths), Tuple.of(5, odd), Tuple.of(2, queries),
                Tuple.of(1, Arbitraries.strings().withCharRange(' ', '\u04ff').ofMaxLength(20).map(text -> "/apis/" + text)));
    }

    private interface Trick {

        String on(String path, int at);
    }

    private static Arbitrary<Trick> tricks() {
        return Arbitraries.of(
                (path, at) -> path.substring(0, at) + "%%%02x".formatted((int) path.charAt(at)) + path.substring(at + 1),
                (path, at) -> path.substring(0, at) + "%%25%02x".formatted((int) path.charAt(at)) + path.substring(at + 1),
                (path, at) -> path.toUpperCase(Locale.ROOT),
                (path, at) -> path.replaceFirst("(.)/", "$1%2f"),
                (path, at) -> path.substring(0, path.lastIndexOf('/')) + "%2F" + path.substring(path.lastIndexOf('/') + 1),
                (path, at) -> path.substring(0, path.lastIndexOf('/')) + "%252F" + path.substring(path.lastIndexOf('/') + 1),
                (path, at) -> path + "/", (path, at) -> path + ";x=1", (path, at) -> path + "%3Bx", (path, at) -> path + "%20",
                (path, at) -> path + ".json", (path, at) -> path + "/.", (path, at) -> path + "/..", (path, at) -> "/" + path,
                (path, at) -> "/apis/things/.." + path.replaceFirst("^/apis", ""), (path, at) -> path.replace('/', '\\'),
                (path, at) -> "http://evil.example" + path, (path, at) -> "//evil.example" + path, (path, at) -> path + "#x",
                (path, at) -> "/apis/things/%2e%2e%2f" + path.substring(path.lastIndexOf('/') + 1),
                (path, at) -> "/v1" + path.replaceFirst("^/apis", "").replace("users", "USERS").replace("admins", "Admins"),
                (path, at) -> Character.isLetter(path.charAt(at)) && path.charAt(at) < 128
                        ? path.substring(0, at) + (char) (path.charAt(at) + 0xFEE0) + path.substring(at + 1)
                        : path,
                (path, at) -> path.substring(0, at) + '\u0000' + path.substring(at),
                (path, at) -> path.substring(0, at) + "%0d%0a" + path.substring(at));
    }

    private static Arbitrary<String> rests() {
        Arbitrary<String> body = Arbitraries.of(BODIES).map(text -> ",\"body\":" + text);
        Arbitrary<String> headers = Arbitraries.of(HEADERS).map(text -> ",\"headers\":" + text);
        Arbitrary<String> base = Arbitraries.of("${a.body}", "${b.body}", "${c.body.items[0]}", "${j.body}", "x")
                .map(text -> ",\"base\":" + quoted(text));
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just("")), Tuple.of(10, body),
                Tuple.of(3, Combinators.combine(body, headers).as(String::concat)), Tuple.of(2, headers),
                Tuple.of(2, Combinators.combine(body, base).as(String::concat)));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
