package io.gatewayassistant.beside;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;

/** What the assistant answers to a question in a new thread. */
record Answer(String text, List<String> tools, String outcome) {

    static Answer to(String question) {
        JsonPath json = given().auth().preemptive().basic("admin", "admin")
                .contentType("application/json").accept("application/json")
                .body(Map.of("threadId", UUID.randomUUID().toString(), "runId", UUID.randomUUID().toString(), "messages",
                        List.of(Map.of("id", UUID.randomUUID().toString(), "role", "user", "content", question))))
                .post("/assistant/chat").then().statusCode(200).extract().jsonPath();
        return new Answer(json.getString("text"), json.getList("steps.tool"), json.getString("outcome"));
    }
}
