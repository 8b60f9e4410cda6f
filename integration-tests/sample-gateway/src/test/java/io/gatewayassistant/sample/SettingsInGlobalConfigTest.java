package io.gatewayassistant.sample;

import static io.gatewayassistant.sample.Admin.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.SettingsStore;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SettingsInGlobalConfigTest {

    @Inject
    SettingsStore store;

    @AfterEach
    void forget() {
        api().body("{\"extensions\": {\"assistant\": null}}").patch(Admin.GLOBAL_CONFIG).then().statusCode(200);
        assertThat(store.load()).isEmpty();
    }

    @Test
    void keepsWhatTheAssistantSaves() {
        var settings = new AssistantSettings(true, "built-in", "", 7, true, false, true, ApprovalMode.WRITES);

        store.save(settings);

        assertThat(store.load()).contains(settings);
        api().get(Admin.GLOBAL_CONFIG).then().body("extensions.assistant.maxToolCalls", is(7))
                .body("extensions.assistant.allowApiDelete", is(true)).body("name", is("Harbourline gateway"));
    }

    @Test
    void seesWhatPeopleWriteThroughTheAdminApi() {
        store.save(new AssistantSettings(true, "built-in", "", 7, true, false, false, ApprovalMode.WRITES));

        api().body("{\"extensions\": {\"assistant\": {\"enabled\": false}}}").patch(Admin.GLOBAL_CONFIG).then().statusCode(200);

        assertThat(store.load()).map(AssistantSettings::enabled).isEqualTo(Optional.of(false));
        assertThat(store.load()).map(AssistantSettings::maxToolCalls).contains(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"maxToolCalls\": 0 | maxToolCalls",
            "\"allowApiWrite\": \"yes\" | allowApiWrite",
            "\"alowApiWrite\": true | alowApiWrite" })
    void refusesSettingsThatTheAssistantCouldNotRead(String setting, String field) {
        api().body("{\"extensions\": {\"assistant\": {" + setting + "}}}").patch(Admin.GLOBAL_CONFIG).then().statusCode(400)
                .body("fields.field", hasItem("/extensions/assistant/" + field));
    }

    @Test
    void isWhatTheSettingsEndpointReadsAndWrites() {
        Admin.session("admin", "admin").contentType("application/json").body("{\"maxToolCalls\": 9}").put("/assistant/settings")
                .then()
                .statusCode(200).body("maxToolCalls", is(9));

        api().get(Admin.GLOBAL_CONFIG).then().body("extensions.assistant.maxToolCalls", is(9));
        Admin.session("viewer", "viewer").get("/assistant/settings").then().statusCode(403);
    }
}
