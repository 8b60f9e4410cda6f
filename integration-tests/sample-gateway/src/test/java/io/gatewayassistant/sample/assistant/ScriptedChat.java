package io.gatewayassistant.sample.assistant;

import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.gatewayassistant.scripted.ScriptedModel;
import io.quarkus.test.common.http.TestHTTPResource;

/** An administrator who chats over real HTTP, in front of a model that says what a test has written down. */
abstract class ScriptedChat {

    ScriptedModel model;

    @TestHTTPResource("/")
    URI gateway;

    Chat chat;

    @BeforeEach
    void login() {
        chat = Chat.of(gateway, "admin");
    }

    @AfterEach
    void leave() {
        chat.close();
    }
}
