package io.gatewayassistant.chat.builtin.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An operation as {@code search} describes it.
 *
 * @param id empty where it would only repeat method and path
 * @param needs what its first line says that it requires beside the path
 * @param details the lines below its first line
 */
public record FoundOperation(String method, String path, String id, String summary, List<String> needs,
        List<String> details) {

    private static final Pattern HEAD = Pattern.compile("^(GET|HEAD|POST|PUT|PATCH|DELETE) (/\\S*)(?: · (.*))?$");
    private static final String NEEDS = "needs ";
    private static final Pattern NOTE = Pattern.compile("(" + NEEDS + "|also |gives \\{).*");
    private static final Pattern PARAMETERS = Pattern.compile("^(?:path|query|header|cookie): (.*)");
    private static final Pattern DESCRIBED = Pattern.compile("([^\\s,()]+?)(\\*?)(?: \\((?:[^()]|\\([^()]*\\))*+\\))?(?:, |$)");
    private static final Pattern MORE = Pattern.compile("(, |^|(?<=: ))… \\d+ more$");
    private static final Pattern DEFINED = Pattern
            .compile("^(body|returns)\\*?(?: \\([^)]*\\))?: \\[?([\\p{L}\\p{N}_-]+) (\\{.*})]?$");
    private static final Pattern AS_ABOVE = Pattern.compile("([\\p{L}\\p{N}_-]+) as above(]?).*");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.-]+\\*?");
    private static final Pattern BODY = Pattern.compile("^(body|request|answers?|returns?|response)\\b.*",
            Pattern.CASE_INSENSITIVE);

    public FoundOperation {
        needs = List.copyOf(needs);
        details = List.copyOf(details);
    }

    /** All operations in the text, best first. */
    public static List<FoundOperation> parse(String text) {
        List<FoundOperation> found = new ArrayList<>();
        Map<String, String> definitions = new HashMap<>();
        Matcher head = null;
        List<String> details = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher next = HEAD.matcher(line);
            if (next.matches()) {
                add(found, head, details);
                head = next;
                details.clear();
            } else if (line.startsWith("  ")) {
                details.add(complete(line.strip(), definitions));
            }
        }
        add(found, head, details);
        return found;
    }

    /** The line with the definition that an earlier one wrote out, and without the name of its own. */
    private static String complete(String line, Map<String, String> definitions) {
        Matcher defined = DEFINED.matcher(line);
        if (defined.matches()) {
            definitions.put(defined.group(2), defined.group(3));
            return line.replaceFirst(Pattern.quote(defined.group(2) + " {"), "{");
        }
        Matcher known = AS_ABOVE.matcher(line);
        return known.find() && definitions.containsKey(known.group(1))
                ? line.substring(0, known.start()) + definitions.get(known.group(1)) + known.group(2)
                : line;
    }

    private static void add(List<FoundOperation> found, @Nullable Matcher head, List<String> details) {
        if (head == null) {
            return;
        }
        List<String> parts = new ArrayList<>(head.group(3) == null ? List.of() : List.of(head.group(3).split(" · ")));
        List<String> notes = notes(parts);
        String id = !parts.isEmpty() && !parts.getFirst().contains(" ") ? parts.removeFirst() : "";
        List<String> needs = notes.stream().filter(note -> note.startsWith(NEEDS)).limit(1)
                .flatMap(note -> Stream.of(note.substring(NEEDS.length()).split(", "))).toList();
        found.add(new FoundOperation(head.group(1), head.group(2), id, String.join(" · ", parts), needs, details));
    }

    /** Takes away what follows the summary. */
    private static List<String> notes(List<String> parts) {
        List<String> notes = new ArrayList<>();
        while (!parts.isEmpty() && NOTE.matcher(parts.getLast()).matches()) {
            notes.addFirst(parts.removeLast());
        }
        return notes;
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
        return Names.first(names, details.stream().filter(line -> line.startsWith("query: "))
                .flatMap(FoundOperation::parameters).map(parameter -> parameter.group(1)).toList());
    }

    /** Whether it needs more than its path. */
    public boolean needsQuery() {
        return !needs.isEmpty() || details.stream().filter(line -> !line.startsWith("path"))
                .flatMap(FoundOperation::parameters).anyMatch(parameter -> parameter.group(2).equals("*"));
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
        return details.stream().anyMatch(line -> PARAMETERS.matcher(line).matches() && MORE.matcher(line).find());
    }

    /** The parameters on a line of the description: name, {@code *} where required; none on other lines. */
    private static Stream<MatchResult> parameters(String line) {
        Matcher parameters = PARAMETERS.matcher(line);
        return parameters.matches() ? DESCRIBED.matcher(MORE.matcher(parameters.group(1)).replaceFirst("")).results()
                : Stream.of();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
