package io.gatewayassistant.execute.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds values that a text gives to names of secrets: YAML, properties, forms, XML, addresses with parameters, messages. */
final class Assignments {

    private static final Pattern NAMED = Pattern
            .compile("(?<![\\w.-])(?<name>\\p{L}[\\w.-]{0,60}+)[\"'\\\\]{0,2}+\\s{0,4}+(?<sign>=>|=|:)");
    /**
     * What follows a name: looked for behind names of secrets only, since a text may be one name and sign after the
     * other. What is escaped does not end a value, neither in JSON nor in JSON that is a text of JSON.
     */
    private static final Pattern VALUE = Pattern
            .compile("\\s{0,4}+(?:(?i:bearer|basic)\\s+)?(?:\"(?<double>(?:[^\"\\\\\\n]|\\\\[^\\n]){3,}+)"
                    + "|\\\\\"(?<escaped>(?:[^\"\\\\\\n]|\\\\\\\\(?:\\\\[\"\\\\]|[^\"\\\\\\n])|\\\\[^\"\\\\\\n]){3,}+)"
                    + "|'(?<single>(?:[^'\\\\\\n]|\\\\[^\\n]){3,}+)'|'(?<literal>[^'\\n]{3,}+)'"
                    + "|(?<bare>[^\\s\"'&;,<>(){}\\[\\]\\\\]{4,}+))");
    private static final List<String> QUOTED = List.of("double", "escaped", "single", "literal");
    private static final Pattern LINE = Pattern.compile(
            "(?m)^[ \\t]*+(?:- )?+[\"']?+(?<name>\\p{L}[\\w.-]{0,60}+)[\"']?+[ \\t]*+[:=][ \\t]*+(?<value>[^\\s#|>][^\\n\\r]*+)$");
    private static final Pattern ELEMENT = Pattern
            .compile("<(?<name>[\\w:.-]{1,60}+)[^<>]{0,200}+>(?<value>[^<]{1,10000}+)</");
    /** Whether it ends or not: so a text is read once, however many begin in it. */
    private static final Pattern CHARACTER_DATA = Pattern.compile("<(?<name>[\\w:.-]{1,60}+)[^<>]{0,200}+>\\s{0,100}+"
            + "<!\\[CDATA\\[(?<value>(?:[^\\]]|\\](?!\\]>)){1,10000}+)");
    /** One line that is all for a variable, as containers are given theirs: no sign ends its value. */
    private static final Pattern VARIABLE = Pattern.compile("(?<name>[A-Z][A-Z0-9_]{0,60}+)=(?<value>[^\\n\\r]++)");

    /** Begins where the signs do: of very many it must not be tried again from each of them. */
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<![.!?:])[.!?:]++$");

    private final SecretNames names;

    Assignments(SecretNames names) {
        this.names = names;
    }

    List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        Matcher value = VALUE.matcher(text);
        int at = 0;
        while (named.find(at)) {
            boolean secret = names.of(named.group("name")).certain()
                    && value.region(named.end(), text.length()).lookingAt();
            if (secret) {
                assigned(named.group("sign"), value, found);
            }
            at = secret ? value.end() : named.end("name"); // what another name is given may hold assignments itself
        }
        boolean lines = text.indexOf('\n') >= 0;
        values(lines ? LINE.matcher(text) : null, found);
        Matcher variable = VARIABLE.matcher(text);
        values(!lines && variable.matches() ? variable.reset() : null, found);
        values(text.indexOf('<') >= 0 ? ELEMENT.matcher(text) : null, found);
        values(text.indexOf('<') >= 0 ? CHARACTER_DATA.matcher(text) : null, found);
        return found;
    }

    /** A word after a colon may be prose ({@code Token: required}); one after an equals sign is a value. */
    private static void assigned(String sign, Matcher value, List<Span> found) {
        String group = QUOTED.stream().filter(quoted -> value.group(quoted) != null).findFirst().orElse("bare");
        if (!group.equals("bare") || !sign.equals(":")
                || Randomness.unlikeAWord(END_OF_SENTENCE.matcher(value.group(group)).replaceAll(""))) {
            found.add(new Span(value.start(group), value.end(group)));
        }
    }

    private void values(@Nullable Matcher matcher, List<Span> found) {
        while (matcher != null && matcher.find()) {
            if (names.of(matcher.group("name")).certain() && !matcher.group("value").isBlank()) {
                found.add(new Span(matcher.start("value"), matcher.end("value")));
            }
        }
    }
}
