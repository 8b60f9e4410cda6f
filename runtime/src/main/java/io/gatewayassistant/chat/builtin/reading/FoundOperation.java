package io.gatewayassistant.chat.builtin.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An operation as {@code search} describes it.
 *
 * @param details the lines below its first line
 */
public record FoundOperation(String method, String path, String id, String summary, List<String> details) {

    private static final Pattern HEAD = Pattern.compile("^(GET|HEAD|POST|PUT|PATCH|DELETE) (/\\S*)(?: · (.*))?$");
    private static final Pattern DESCRIBED = Pattern.compile("([^\\s,(]+?)(\\*?) \\((path|query|header|cookie)\\b");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.-]+\\*?");
    private static final Pattern BODY = Pattern.compile("^(body|request|answers?|returns?|response)\\b.*",
            Pattern.CASE_INSENSITIVE);

    public FoundOperation {
        details = List.copyOf(details);
    }

    /** All operations in the text, best first. */
    public static List<FoundOperation> parse(String text) {
        List<FoundOperation> found = new ArrayList<>();
        Matcher head = null;
        List<String> details = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher next = HEAD.matcher(line);
            if (next.matches()) {
                add(found, head, details);
                head = next;
                details.clear();
            } else if (line.startsWith("  ")) {
                details.add(line.strip());
            }
        }
        add(found, head, details);
        return found;
    }

    private static void add(List<FoundOperation> found, @Nullable Matcher head, List<String> details) {
        if (head == null) {
            return;
        }
        String[] rest = (head.group(3) == null ? "" : head.group(3)).split(" · ", 2);
        found.add(new FoundOperation(head.group(1), head.group(2), rest[0], rest.length > 1 ? rest[1] : "", details));
    }

    public String signature() {
        return method + " " + path;
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    public List<String> segments() {
        return List.of(path.substring(1).split("/"));
    }

    public String lastSegment() {
        return segments().getLast();
    }

    public boolean endsWithParameter() {
        return isParameter(lastSegment());
    }

    /** The last segment that is no parameter, empty text where all are. */
    public String lastName() {
        return segments().reversed().stream().filter(segment -> !isParameter(segment)).findFirst().orElse("");
    }

    public List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(result -> result.group(1)).toList();
    }

    /** The name of the first query parameter that the operation has of these. */
    public Optional<String> parameter(Collection<String> names) {
        return Names.first(names, described().filter(found -> found.group(3).equals("query")).map(found -> found.group(1))
                .toList());
    }

    /** Whether it needs more than its path. */
    public boolean needsQuery() {
        return described().anyMatch(found -> found.group(2).equals("*") && !found.group(3).equals("path"));
    }

    /** Whether the description of its body or answer mentions a field of that name. */
    public boolean mentions(String singularWord) {
        return details.stream().filter(line -> BODY.matcher(line).matches())
                .flatMap(line -> WORD.matcher(line).results().map(MatchResult::group))
                .anyMatch(word -> Names.words(word).equals(List.of(singularWord)));
    }

    /** The description of the request's body, empty text where it has none. */
    public String body() {
        return details.stream().filter(line -> line.startsWith("body")).findFirst().orElse("");
    }

    /** Whether the description leaves some of the parameters out. */
    public boolean hidesParameters() {
        return details.stream().anyMatch(line -> line.startsWith("parameters:") && line.contains("…"));
    }

    /** The parameters that the description has: name, {@code *} where required, where it goes. */
    private Stream<MatchResult> described() {
        return details.stream().filter(line -> line.startsWith("parameters:"))
                .flatMap(line -> DESCRIBED.matcher(line).results());
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
