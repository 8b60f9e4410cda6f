package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the secrets out of what a person writes, before anybody else reads it. */
public final class PastedSecrets {

    /** What stands in the place of a secret. */
    public static final String REMOVED = "[secret removed]";

    private static final String WORD = "passwords?|passwd|pwd|passphrase|passcode|(?:client[ _-]?)?secrets?|tokens?|bearer|jwt|credentials?"
            + "|(?:api|access|private|secret|signing|license)[ _-]?keys?|mots? de passe|mdp|jetons?"
            + "|cl(?:é|e|ef)s? (?:d['’]?api|secr[eè]te|priv[ée]e|d['’]acc[eè]s)";
    private static final Pattern SPEAKS_OF_ONE = Pattern.compile("(?iu)(?<!\\p{L})(?:" + WORD + ")(?!\\p{L})");
    private static final Pattern SAID = Pattern.compile("(?iu)(?<!\\p{L})(?:" + WORD + ")(?!\\p{L})[\"'`*]{0,2}\\s{0,3}"
            + "(?<sign>=>?|:|\\bis\\b:?|\\best\\b:?)\\s{0,3}"
            + "(?:[\"`«“]\\s?(?<quoted>[^\"`»”\\n]{3,200}?)\\s?[\"`»”]|'(?<single>[^'\\n]{3,200})'|(?<bare>[^\\s\"'`]{3,}))");
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/_.~-]{20,}+=*");
    private static final Pattern SEGMENT = Pattern.compile("[^/]+");
    /** Letters in both cases and digits together are how random bytes are written. */
    private static final Pattern PLAIN_SEGMENT = Pattern.compile("[a-z0-9._~-]+|[A-Za-z._~-]+");
    /** Begins where the signs do: of very many it must not be tried again from each of them. */
    private static final Pattern PUNCTUATION = Pattern.compile("(?<![.,;:!?)\\]])[.,;:!?)\\]]++$");
    private static final Pattern DIGIT_OR_SIGN = Pattern.compile("[^\\p{L}'’-]");

    private final SecretsInText texts;

    public PastedSecrets(SecretNames names) {
        this.texts = new SecretsInText(names);
    }

    /** @param removed whether a secret was taken out */
    public record Masked(String text, boolean removed) {
    }

    public Masked mask(String text) {
        List<Span> spans = new ArrayList<>(texts.in(text));
        spans.addAll(said(text));
        if (SPEAKS_OF_ONE.matcher(text).find()) {
            longWords(text).filter(word -> Randomness.madeByMachine(word.of(text)))
                    .forEach(spans::add);
        }
        List<Span> handles = Handle.IN_TEXT.matcher(text).results().map(match -> new Span(match.start(), match.end())).toList();
        spans.removeIf(span -> handles.stream().anyMatch(span::overlaps));
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (Span span : Span.merged(spans)) {
            masked.append(text, from, span.start()).append(REMOVED);
            from = span.end();
        }
        return new Masked(masked.append(text, from, text.length()).toString(), from > 0);
    }

    /** Of a path, such as that of an API or a page, each segment is a word: together they look random and are not. */
    private static Stream<Span> longWords(String text) {
        return LONG_WORD.matcher(text).results().flatMap(word -> isPath(word.group())
                ? SEGMENT.matcher(word.group()).results()
                        .map(segment -> new Span(word.start() + segment.start(), word.start() + segment.end()))
                : Stream.of(new Span(word.start(), word.end())));
    }

    private static boolean isPath(String word) {
        return word.startsWith("/")
                && SEGMENT.matcher(word).results().allMatch(segment -> PLAIN_SEGMENT.matcher(segment.group()).matches());
    }

    /** {@code my password is hunter2}. */
    private static List<Span> said(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher said = SAID.matcher(text);
        int at = 0;
        while (said.find(at)) {
            String group = said.group("quoted") != null ? "quoted" : said.group("single") != null ? "single" : "bare";
            String value = PUNCTUATION.matcher(said.group(group)).replaceAll("");
            boolean secret = !value.isEmpty()
                    && (!group.equals("bare") || isValue(said.group("sign"), value, rest(text, said)));
            if (secret) {
                spans.add(new Span(said.start(group), said.start(group) + value.length()));
            }
            at = secret ? said.end() : said.start(group);
        }
        return spans;
    }

    /** After {@code :} and {@code =} the last word of a line is a value; in a sentence only what is no plain word. */
    private static boolean isValue(String sign, String value, String rest) {
        boolean unusual = DIGIT_OR_SIGN.matcher(value).find() && !value.startsWith("(");
        return switch (sign) {
            case "=", "=>" -> true;
            case ":" -> unusual || rest.isBlank();
            default -> unusual && value.length() >= 6;
        };
    }

    private static String rest(String text, Matcher said) {
        int end = text.indexOf('\n', said.end());
        return text.substring(said.end(), end < 0 ? text.length() : end);
    }
}
