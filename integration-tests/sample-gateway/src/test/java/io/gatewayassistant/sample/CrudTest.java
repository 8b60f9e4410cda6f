package io.gatewayassistant.sample;

import static io.gatewayassistant.sample.Admin.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CrudTest {

    static List<Kind<?>> kinds() {
        return Kinds.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void createsWhatTheTemplateOfEveryKindSays(Kind<?> kind) {
        Map<String, Object> template = api().get(kind.path() + "/_template").then().statusCode(200).extract().jsonPath()
                .getMap("");

        String location = api().body(template).post(kind.path()).then().statusCode(201)
                .body("name", equalTo(template.get("name"))).extract().header("Location");

        api().get(location).then().statusCode(200).body("id", equalTo(template.get("id")));
        api().delete(location).then().statusCode(204);
        api().get(location).then().statusCode(404).body("error", is("not_found"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void servesASchemaWithItsDefinitionsForEveryKind(Kind<?> kind) {
        var schema = api().get(kind.path() + "/_schema").then().statusCode(200).body("properties.name.type", is("string"))
                .extract();

        assertThat(schema.asString()).doesNotContain("#/components/");
    }

    @Test
    void choosesAnIdWhenThereIsNone() {
        String id = api().body(Map.of("name", "No id yet", "organization", "harbourline")).post(Admin.TEAMS).then()
                .statusCode(201)
                .extract().path("id");

        assertThat(id).startsWith("team_");
        api().delete(Admin.TEAMS + "/" + id).then().statusCode(204);
    }

    @Test
    void refusesToCreateAnIdTwice() {
        Map<String, Object> team = Map.of("id", "team_orders", "name", "Orders again", "organization", "harbourline");

        api().body(team).post(Admin.TEAMS).then().statusCode(409).body("error", is("exists"))
                .body("message", containsString("team_orders"));
    }

    @Test
    void replacesOnlyWhatIsStillAsItWasRead() {
        String team = Admin.TEAMS + "/" + Admin.create(Admin.TEAMS, Map.of("name", "Before"));
        String etag = api().get(team).then().statusCode(200).extract().header("ETag");
        Map<String, Object> changed = Map.of("name", "After", "organization", "harbourline");

        String newEtag = api().header("If-Match", etag).body(changed).put(team).then().statusCode(200)
                .body("name", is("After")).extract().header("ETag");

        assertThat(newEtag).isNotEqualTo(etag);
        api().header("If-Match", etag).body(changed).put(team).then().statusCode(412).body("error", is("stale"))
                .body("message", containsString(newEtag));
        api().header("If-Match", etag).delete(team).then().statusCode(412);
        api().header("If-Match", "*").delete(team).then().statusCode(204);
    }

    @Test
    void losesNoChangeWhenManyAreMadeAtOnce() throws Exception {
        String team = Admin.TEAMS + "/" + Admin.create(Admin.TEAMS, Map.of("name", "Contended"));
        Callable<Integer> addTag = () -> api().contentType("application/json-patch+json")
                .body("[{\"op\": \"add\", \"path\": \"/tags/-\", \"value\": \"x\"}]").patch(team).statusCode();

        try (var callers = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(Collections.nCopies(16, addTag))) {
                statuses.add(answer.get());
            }

            assertThat(statuses).isSubsetOf(200, 409).contains(200);
            api().get(team).then().body("tags", hasSize(Collections.frequency(statuses, 200)));
        }
        api().delete(team).then().statusCode(204);
    }

    @Test
    void answers304ForADocumentThatTheCallerHas() {
        String etag = api().get(Admin.TEAMS + "/team_fleet").then().extract().header("ETag");

        api().header("If-None-Match", etag).get(Admin.TEAMS + "/team_fleet").then().statusCode(304).header("ETag", etag);
        api().header("If-None-Match", "\"other\"").get(Admin.TEAMS + "/team_fleet").then().statusCode(200);
    }

    @Test
    void patchesByMergePatch() {
        String route = Admin.ROUTES + "/" + Admin.create(Admin.ROUTES, Map.of("name", "To patch", "tags", List.of("a")));

        for (String type : List.of("application/json", "application/merge-patch+json")) {
            api().contentType(type).body("{\"enabled\": false, \"description\": null, \"frontend\": {\"methods\": [\"GET\"]}}")
                    .patch(route)
                    .then().statusCode(200)
                    .body("enabled", is(false)).body("description", nullValue())
                    .body("frontend.methods", hasItem("GET")).body("frontend.domains", hasSize(1)).body("tags", hasItem("a"));
        }
        api().delete(route).then().statusCode(204);
    }

    @Test
    void patchesByJsonPatch() {
        String route = Admin.ROUTES + "/" + Admin.create(Admin.ROUTES, Map.of("name", "To patch"));

        api().contentType("application/json-patch+json")
                .body("[{\"op\": \"add\", \"path\": \"/plugins/-\", \"value\": {\"plugin\": \"api-key\"}}, {\"op\": \"test\", \"path\": \"/name\", \"value\": \"To patch\"}]")
                .patch(route).then().statusCode(200).body("plugins[0].plugin", is("api-key"))
                .body("plugins[0].enabled", is(true));
        api().contentType("application/json-patch+json").body("[{\"op\": \"remove\", \"path\": \"/nothing\"}]")
                .patch(route).then().statusCode(400).body("error", is("malformed")).body("message", containsString("nothing"));
        api().delete(route).then().statusCode(204);
    }

    @Test
    void doesNotChangeAnId() {
        api().body("{\"id\": \"team_other\"}").patch(Admin.TEAMS + "/team_fleet").then().statusCode(400)
                .body("fields.field", hasItem("/id"));
    }

    @Test
    void doesInBulkWhatCanBeDoneAndReportsTheRest() {
        String teams = "[{\"id\": \"bulk-1\", \"name\": \"One\", \"organization\": \"harbourline\"}, {\"id\": \"bulk-2\", \"name\": \"\", \"organization\": \"harbourline\"}]";

        api().body(teams).post(Admin.TEAMS + "/_bulk").then().statusCode(200)
                .body("status", equalTo(List.of(201, 400))).body("[1].problem.fields[0].field", is("/name"));
        api().body("[{\"id\": \"bulk-1\", \"name\": \"Uno\", \"organization\": \"harbourline\"}, {\"name\": \"Nobody\"}]")
                .put(Admin.TEAMS + "/_bulk").then().body("status", equalTo(List.of(200, 400)));
        api().body("[{\"id\": \"bulk-1\", \"patch\": {\"tags\": [\"x\"]}}, {\"id\": \"bulk-9\", \"patch\": {}}]")
                .patch(Admin.TEAMS + "/_bulk").then().body("status", equalTo(List.of(200, 404)));
        api().get(Admin.TEAMS + "/bulk-1").then().body("name", is("Uno")).body("tags", hasItem("x"));
        api().body("[\"bulk-1\", \"bulk-9\"]").delete(Admin.TEAMS + "/_bulk").then()
                .body("status", equalTo(List.of(204, 404)));
    }

    @Test
    void keepsOneGlobalConfiguration() {
        String etag = api().get(Admin.GLOBAL_CONFIG).then().statusCode(200).body("name", is("Harbourline gateway"))
                .extract().header("ETag");

        String changed = api().header("If-Match", etag).body("{\"extensions\": {\"something\": {\"on\": true}}}")
                .patch(Admin.GLOBAL_CONFIG)
                .then().statusCode(200).body("extensions.something.on", is(true)).extract().asString();

        api().header("If-Match", etag).body(changed).put(Admin.GLOBAL_CONFIG).then().statusCode(412);
        api().body(changed.replace("\"on\":true", "\"on\":false")).put(Admin.GLOBAL_CONFIG).then().statusCode(200)
                .body("extensions.something.on", is(false));
        api().body("{\"extensions\": {\"something\": null}}").patch(Admin.GLOBAL_CONFIG).then().statusCode(200)
                .body("extensions.something", nullValue());
    }

    @Test
    void saysWhereToLookWhenThereIsNothing() {
        api().get("/apis/proxy.gateway.io/v1/nothing").then().statusCode(404).contentType("application/json")
                .body("message", containsString("/apis/openapi.json"));
        api().contentType("text/plain").body("x").post(Admin.TEAMS).then().statusCode(415).body("error", notNullValue());
        api().get(Admin.TEAMS + "/nobody").then().statusCode(404).body("message",
                startsWith("There is no team with the id nobody"));
    }
}
