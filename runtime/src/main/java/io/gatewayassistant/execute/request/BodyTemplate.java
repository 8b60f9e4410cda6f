package io.gatewayassistant.execute.request;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.json.ExactJson;
import io.gatewayassistant.execute.json.JsonScalars;
import io.gatewayassistant.execute.json.MergePatch;

/**
 * The body of a request before its references are resolved. Keys are literal; only strings hold references.
 *
 * @param base the value that {@code body} is a merge patch on, absent where the body stands alone
 * @param body absent where there is none
 */
public record BodyTemplate(@Nullable Reference base, @Nullable JsonNode body) {

    boolean absent() {
        return base == null && body == null;
    }

    /** The body to send, empty where there is none. */
    public Optional<JsonNode> fill(Answers answers) {
        Budget budget = new Budget(answers.bodyBytes());
        if (base == null) {
            return Optional.ofNullable(body).map(json -> resolve(json, answers, budget));
        }
        JsonNode target = budget.charge(answers.value(base));
        if (!(target instanceof ObjectNode)) {
            throw new CallRefused("base: " + base.text() + " is not an object; refer to one, such as ${name.body}");
        }
        return Optional.of(body == null ? target : MergePatch.apply(target, resolve(body, answers, budget)));
    }

    private static JsonNode resolve(JsonNode json, Answers answers, Budget budget) {
        return JsonScalars.replaced(json, scalar -> scalar.isTextual()
                ? resolve(TextTemplate.parse(scalar.textValue()), answers, budget)
                : scalar);
    }

    private static JsonNode resolve(TextTemplate text, Answers answers, Budget budget) {
        return budget.charge(text.whole().map(answers::value).orElseGet(() -> TextNode.valueOf(text.fill(answers))));
    }

    /** Stops a small body that refers to a large value many times before it fills the memory. */
    private static final class Budget {

        private final int most;
        private int rest;

        Budget(int most) {
            this.most = most;
            this.rest = most;
        }

        JsonNode charge(JsonNode value) {
            rest -= ExactJson.size(value);
            if (rest < 0) {
                throw new CallRefused("the body is larger than " + most / 1024 + " KB once its references are put "
                        + "in; send less");
            }
            return value;
        }
    }
}
