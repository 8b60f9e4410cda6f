package io.gatewayassistant.execute.select;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.function.ArgumentTypeException;
import io.gatewayassistant.execute.json.ExactJson;

/** A JMESPath expression of the model that can be read, and is neither long nor deep. */
public final class Selection {

    static final int MAX_LENGTH = 1_000;
    static final int MAX_DEPTH = 30;
    /** Beyond it nobody could be shown the selected value anyway. */
    static final long LARGEST = 4 << 20;

    private static final long FREE = 4 << 20;
    private static final int PASSES = 16;
    private static final int MAX_MESSAGE = 300;
    private static final Pattern NOISE = Pattern
            .compile("(?s)^Unable to compile expression \".*\": (?=syntax|unknown|invalid)| expecting \\{[^}]*+}");
    private static final String EXAMPLE = "; write JMESPath on {status, headers, body}, such as "
            + "body[?enabled==`false`].{id: id, name: name}, with literals as `1`, `true` or 'text'";
    /** Literals are passed over; what is left compares with a field although a value is meant. */
    private static final Pattern COMPARED = Pattern.compile("'(?:\\\\.|[^'\\\\])*+'|`(?:\\\\.|[^`\\\\])*+`"
            + "|[=!]=\\s*+(?<word>true|false|null)\\b|[=!]=\\s*+\"(?<text>(?:\\\\.|[^\"\\\\])*+)\"|\"(?:\\\\.|[^\"\\\\])*+\"");

    private final String expression;

    private Selection(String expression) {
        this.expression = expression;
    }

    /** @throws BadSelection where {@code expression} is none */
    public static Selection parse(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new BadSelection("it is longer than " + MAX_LENGTH + " characters");
        }
        if (depth(expression) > MAX_DEPTH) {
            throw new BadSelection("its brackets are nested deeper than " + MAX_DEPTH);
        }
        compile(expression, new MeteredRuntime(ExactJson.reader(), new Meter(FREE), new Weights()));
        refuseMistakenLiterals(expression);
        return new Selection(expression);
    }

    /**
     * What is selected from {@code answer}, an object of status, headers and body.
     *
     * @throws BadSelection where the expression does not fit the answer, or costs too much on it
     */
    public JsonNode from(JsonNode answer) {
        Weights weights = new Weights();
        Meter meter = new Meter(FREE + PASSES * weights.of(answer));
        try {
            JsonNode selected = compile(expression, new MeteredRuntime(ExactJson.reader(), meter, weights)).search(answer);
            if (weights.of(selected) > LARGEST) {
                throw new BadSelection("it selects more than " + LARGEST / 1024 + " KB: select fewer fields");
            }
            return selected;
        } catch (ArgumentTypeException wrongType) {
            throw new BadSelection(wrongType.getMessage() + "; filter out what has another type first, or use not_null()");
        } catch (JmesPathException | IllegalStateException failure) {
            throw unreadable(failure);
        } catch (IndexOutOfBoundsException backwards) { // as the library slices an empty list
            throw new BadSelection("an empty list cannot be sliced backwards; turn it round with reverse(), then slice");
        } catch (StackOverflowError tooDeep) {
            throw new BadSelection("it is nested too deeply");
        }
    }

    /** The expression. */
    @Override
    public String toString() {
        return expression;
    }

    private static Expression<JsonNode> compile(String expression, MeteredRuntime runtime) {
        try {
            return runtime.compile(expression);
        } catch (NumberFormatException tooLarge) {
            throw new BadSelection("an index is too large");
        } catch (JmesPathException | IllegalStateException unreadable) {
            throw unreadable(unreadable);
        } catch (StackOverflowError tooDeep) {
            throw new BadSelection("it is nested too deeply");
        }
    }

    private static BadSelection unreadable(RuntimeException failure) {
        String message = NOISE.matcher(String.valueOf(failure.getMessage())).replaceAll("");
        return new BadSelection(
                (message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…") + EXAMPLE);
    }

    /** Both would be read as names of fields, and quietly select nothing: the model would report that there is nothing. */
    private static void refuseMistakenLiterals(String expression) {
        Matcher compared = COMPARED.matcher(expression);
        while (compared.find()) {
            if (compared.group("word") != null) {
                throw new BadSelection("'" + compared.group("word") + "' is the name of a field here: write the literal as `"
                        + compared.group("word") + "`");
            }
            if (compared.group("text") != null) {
                throw new BadSelection("\"" + compared.group("text") + "\" is the name of a field: write a text as '"
                        + compared.group("text") + "', and a field on the left of the comparison");
            }
        }
    }

    /** How deep brackets are nested, whatever they stand in. */
    private static int depth(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                default -> {
                }
            }
        }
        return deepest;
    }
}
