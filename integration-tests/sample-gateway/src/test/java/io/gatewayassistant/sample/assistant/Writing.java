package io.gatewayassistant.sample.assistant;

import static io.gatewayassistant.sample.Admin.api;
import static io.gatewayassistant.scripted.ToolCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.gatewayassistant.sample.Admin;
import io.gatewayassistant.scripted.ToolCall;

/**
 * An administrator for whom the assistant may write, and what was made in the gateway for them. Closed, all is as it was.
 */
final class Writing implements AutoCloseable {

    private final Chat chat;
    private final List<String> made = new ArrayList<>();

    private Writing(Chat chat) {
        this.chat = chat;
    }

    static Writing at(URI gateway) {
        return with("{\"allowApiWrite\": true}", gateway);
    }

    /** Deleting is allowed, too. */
    static Writing andDeletingAt(URI gateway) {
        return with("{\"allowApiWrite\": true, \"allowApiDelete\": true}", gateway);
    }

    /** Nobody is asked. */
    static Writing unaskedAt(URI gateway) {
        return with("{\"allowApiWrite\": true, \"approval\": \"never\"}", gateway);
    }

    private static Writing with(String settings, URI gateway) {
        Chat chat = Chat.of(gateway, "admin");
        assertThat(chat.put("/assistant/settings", settings).statusCode()).isEqualTo(200);
        return new Writing(chat);
    }

    /** The administrator's first thread. */
    Chat chat() {
        return chat;
    }

    /** Creates something called "Old name", and gives its path. */
    String make(String collection, String id) {
        String path = collection + "/" + Admin.create(collection, Map.of("id", id, "name", "Old name"));
        remember(path);
        return path;
    }

    /** Something that was made otherwise, to be deleted as well. */
    void remember(String path) {
        made.add(path);
    }

    static ToolCall rename(String path, String name) {
        return call("execute", """
                {"requests": [{"name": "rename", "method": "PATCH", "url": "%s", "body": {"name": "%s"}}]}""".formatted(path,
                name));
    }

    @Override
    public void close() {
        chat.put("/assistant/settings", "{\"allowApiWrite\": false, \"allowApiDelete\": false, \"approval\": \"writes\"}");
        made.forEach(path -> api().delete(path).then().statusCode(204));
        chat.close();
    }
}
