package io.gatewayassistant.fuzz;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.chat.agui.BadRunInput;
import io.gatewayassistant.chat.agui.Question;
import io.gatewayassistant.chat.agui.RunInput;
import io.gatewayassistant.execute.call.ResolvedCall;
import io.gatewayassistant.execute.request.Answers;
import io.gatewayassistant.execute.request.Batch;
import io.gatewayassistant.execute.request.BatchRefused;
import io.gatewayassistant.execute.request.CallOutcome;
import io.gatewayassistant.execute.request.CallRefused;
import io.gatewayassistant.execute.secret.CalledOperation;
import io.gatewayassistant.execute.secret.Redactor;
import io.gatewayassistant.execute.secret.SecretNames;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.execute.select.BadSelection;
import io.gatewayassistant.execute.select.Selection;

/**
 * A reader of what others write. It reads, or refuses in words; it never throws anything else, and never lets pass what it must
 * not.
 */
enum Target {

    /** The url that a model wrote. */
    URL {
        @Override
        void read(String text) {
            try {
                String path = ResolvedCall.reading(text).path();
                URI uri = URI.create("http://gateway" + path);
                require(ONE_SPELLING.matcher(path).matches() && uri.getRawPath().equals(path) && "gateway".equals(uri.getHost())
                        && uri.getRawUserInfo() == null, "another path than it was checked: " + path);
                require(ResolvedCall.reading(path).path().equals(path), "a second spelling of " + path);
            } catch (CallRefused refused) {
                require(!refused.reason().isBlank(), "a refusal without words");
            }
        }
    },

    /** The arguments of a call of execute, with references. */
    BATCH {
        @Override
        void read(String text) {
            try {
                Answers answers = new Answers(BODY);
                answers.put("a", new CallOutcome.Answered(200, Map.of("etag", "\"1\""), new CallOutcome.Content.Json(ANSWER)));
                Batch.parse(text).entries().forEach(entry -> resolve(entry.request(), answers));
            } catch (BatchRefused refused) {
                require(!refused.reason().isBlank(), "a refusal without words");
            }
        }

        private void resolve(JsonNode request, Answers answers) {
            try {
                String path = ResolvedCall.of(request, answers).path();
                require(ONE_SPELLING.matcher(path).matches(), "a reference brought this into the path: " + path);
            } catch (CallRefused refused) {
                require(!refused.reason().isBlank(), "a refusal without words");
            }
        }
    },

    /** A selection, a line end, and the answer that it selects from. */
    SELECTION {
        @Override
        void read(String text) {
            String[] parts = text.split("\n", 2);
            JsonNode answer = parts.length < 2 ? ANSWER : json(parts[1], ANSWER);
            try {
                JsonNode selected = Selection.parse(parts[0]).from(answer);
                require(selected.toString().length() < 64 << 20, "more than anybody can be shown");
            } catch (BadSelection bad) {
                require(!bad.reason().isBlank(), "a refusal without words");
            }
        }
    },

    /** An answer of the admin API. Whatever stands around a secret, the secret is not shown. */
    ANSWER_WITH_SECRET {
        @Override
        void read(String text) {
            JsonNode read = json(text, ANSWER);
            ObjectNode thing = JSON.createObjectNode().put("id", "k1").put("clientSecret", CANARY);
            ObjectNode answer = read instanceof ObjectNode object ? object.deepCopy()
                    : JSON.createObjectNode().set("around", read);
            answer.put("password", CANARY).set("items", JSON.createArrayNode().add(thing).add(read));
            Redactor redactor = new Redactor(new SecretNames(List.of(), List.of()));
            SecretVault vault = new SecretVault();
            require(!redactor.redact(answer, READ, vault).toString().contains(CANARY), "the secret is shown");
            require(!redactor.redact(text + " " + CANARY, READ, vault).contains(CANARY), "a known secret is shown in a text");
        }
    },

    /** What an AG-UI client posts. */
    RUN_INPUT {
        @Override
        void read(String text) {
            try {
                RunInput input = JSON.readValue(text, RunInput.class);
                if (input != null && input.request(MOST) instanceof Question question) {
                    require(question.text().length() <= MOST, "a question longer than allowed");
                }
            } catch (JsonProcessingException | BadRunInput refused) {
                require(refused.getMessage() != null, "a refusal without words");
            }
        }
    };

    static final ObjectMapper JSON = new ObjectMapper();

    private static final int BODY = 10_000;
    private static final int MOST = 4_000;
    private static final String CANARY = "Zk9vQ2FuYXJ5U2VjcmV0";
    private static final Pattern ONE_SPELLING = Pattern.compile(
            "(?:/(?!\\.{1,2}(/|$))(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-F]{2})*+)++");
    private static final CalledOperation READ = new CalledOperation(
            new Operation("test", HttpVerb.GET, "/things", "listThings", "", "", List.of(), List.of(), null, Shape.ANY),
            "/things");
    private static final JsonNode ANSWER = json("""
            {"id":"t1","name":"one two","dots":"..","slash":"../x/%2e","crlf":"a\\r\\nb","n":1.50,"on":true,"nothing":null,
             "list":[{"id":7},{"id":8,"enabled":false}],"deep":{"a":{"b":["c"]}}}""", JSON.nullNode());

    /** Throws an {@link AssertionError} where it lets pass what it must not, and anything else where it breaks. */
    abstract void read(String text);

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static JsonNode json(String text, JsonNode otherwise) {
        try {
            JsonNode read = JSON.readTree(text);
            return read == null || read.isMissingNode() ? otherwise : read;
        } catch (JsonProcessingException notJson) {
            return otherwise;
        }
    }
}
