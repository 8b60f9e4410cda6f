package io.gatewayassistant.sample.panel;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** Answers of the server that a test makes up, so that rare ones come when they are wanted. */
final class MadeUpAnswers {

    private static final String CHAT = "**/assistant/chat";

    private MadeUpAnswers() {
    }

    /** The next questions are answered with these words. */
    static void say(Page page, String markdown) {
        stream(page, started() + text(markdown)
                + event("{'type':'RUN_FINISHED','threadId':'t','runId':'r','outcome':{'type':'success'}}"));
    }

    /** The connection breaks after these words. */
    static void breakAfter(Page page, String markdown) {
        stream(page, started() + text(markdown));
    }

    static void fail(Page page, String code, String message) {
        stream(page, started() + event("{'type':'RUN_ERROR','code':'" + code + "','message':'" + message + "'}"));
    }

    static void stream(Page page, String events) {
        answer(page, new Route.FulfillOptions().setContentType("text/event-stream").setBody(events));
    }

    static void refuse(Page page, int status, String error, Map<String, String> headers) {
        answer(page, new Route.FulfillOptions().setStatus(status).setContentType("application/json").setHeaders(headers)
                .setBody("{\"error\":\"" + error + "\",\"message\":\"The server says " + error + ".\"}"));
    }

    /** The network is gone. */
    static void cutOff(Page page) {
        page.unroute(CHAT);
        page.route(CHAT, Route::abort);
    }

    /** The server answers again. */
    static void stop(Page page) {
        page.unroute(CHAT);
    }

    static String started() {
        return event("{'type':'RUN_STARTED','threadId':'t','runId':'r'}");
    }

    static String step(String tool, String arguments, String result, String ending) {
        return event("{'type':'TOOL_CALL_START','toolCallId':'c','toolCallName':'" + tool + "'}")
                + event("{'type':'TOOL_CALL_ARGS','toolCallId':'c','delta':" + quoted(arguments) + "}")
                + event("{'type':'TOOL_CALL_END','toolCallId':'c'}")
                + event("{'type':'TOOL_CALL_RESULT','messageId':'r','toolCallId':'c','role':'tool','content':"
                        + quoted(result) + "}")
                + event("{'type':'CUSTOM','name':'gateway-assistant.step','value':{'toolCallId':'c','tool':'" + tool + "',"
                        + ending + "}}");
    }

    static String text(String markdown) {
        return event("{'type':'TEXT_MESSAGE_START','messageId':'m','role':'assistant'}")
                + event("{'type':'TEXT_MESSAGE_CONTENT','messageId':'m','delta':" + quoted(markdown) + "}")
                + event("{'type':'TEXT_MESSAGE_END','messageId':'m'}");
    }

    static String sources(String... urls) {
        return event("{'type':'CUSTOM','name':'gateway-assistant.sources','value':["
                + Stream.of(urls).map(url -> "{'title':" + quoted(url) + ",'url':" + quoted(url) + "}")
                        .collect(Collectors.joining(","))
                + "]}");
    }

    static String finished() {
        return event("{'type':'RUN_FINISHED','threadId':'t','runId':'r','outcome':{'type':'success'}}");
    }

    private static void answer(Page page, Route.FulfillOptions answer) {
        page.unroute(CHAT);
        page.route(CHAT, route -> route.fulfill(answer));
    }

    /** A single-quoted text of JSON, escaped. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("\"", "\\u0022").replace("'", "\\u0027").replace("\n", "\\n") + "'";
    }

    private static String event(String json) {
        return "data: " + json.replace('\'', '"') + "\n\n";
    }
}
