package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;
import io.gatewayassistant.preset.ApiKeyHeaders;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.preset.PresetReader;

/** A hostile model that would give itself, or a key or person of its choice, more rights. */
class EscalationTest {

    private static final Preset OTOROSHI = new PresetReader().read("otoroshi");

    @AutoClose
    private final Rig rig = new Rig();

    @BeforeEach
    void protect() {
        rig.operations.clear();
        List.of("/apis/keys", "/apis/groups", "/v1/{kind}").forEach(rig::addKind);
        rig.properties = Map.of("protect.things", "groups/admin-api,keys/k-admin", "protect.pointers.keys",
                "/adminApi!=false,/groups/*=*admin-api*,/metadata/rights,/level=0,/scopes/*/of=all,/x.y/z/of");
        rig.api.answerJson("GET /apis/keys", 200, "[]");
        rig.api.answerJson("GET /apis/keys/k1", 200, "{\"id\":\"k1\",\"adminApi\":false,\"groups\":[\"g1\"]}");
        rig.api.answerJson("GET /apis/keys/k2", 200,
                "{\"id\":\"k2\",\"adminApi\":true,\"groups\":[],\"metadata\":{\"rights\":\"r\"}}");
        rig.api.answerJson("GET /apis/keys/k3", 404, "{}");
        rig.api.answerJson("GET /apis/keys/n", 404, "{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "POST | /apis/keys | {`id`:`k3`,`adminApi`:true}", "POST | /apis/keys | {`name`:`n`,`adminApi`:`true`}",
            "POST | /apis/keys | {`adminApi`:1}", "POST | /apis/keys | {`ADMINAPI`:true}",
            "POST | /apis/keys | {`adminApi`:`TRUE`}",
            "POST | /apis/keys | {`adminApi`:[true]}", "POST | /apis/keys | {`items`:[{`adminApi`:true}]}",
            "POST | /apis/keys | {`id`:`k2`,`adminApi`:false}", "POST | /apis/keys | [{`adminApi`:true}]",
            "PUT | /apis/keys/k3 | {`adminApi`:true}", "PUT | /apis/keys/k1 | {`adminApi`:true}",
            "PATCH | /apis/keys/k1 | {`adminApi`:true}", "PATCH | /apis/keys/k1 | {`AdminApi`:true}",
            "PATCH | /apis/keys/k1 | [{`op`:`replace`,`path`:`/adminApi`,`value`:true}]",
            "PATCH | /apis/keys/k1 | [{`op`:`add`,`path`:`/groups/-`,`value`:`group_admin-api-group`}]",
            "PATCH | /apis/keys/k1 | {`groups`:[`g1`,`ADMIN-API`]}", "POST | /apis/keys | {`groups`:[`x-admin-api`]}",
            "PATCH | /apis/keys/k1 | [{`op`:`copy`,`from`:`/id`,`path`:`/adminApi`}]",
            "PATCH | /apis/keys/k2 | {`metadata`:null}", "PATCH | /apis/keys/k2 | [{`op`:`remove`,`path`:`/metadata/rights`}]",
            "PUT | /apis/keys/k2 | {`adminApi`:true}", "DELETE | /apis/keys/k2 |", "POST | /apis/keys/k1 | {`adminApi`:true}",
            "PUT | /apis/keys/k1/adminApi | true", "PATCH | /apis/keys/k1 | {`metadata`:{`rights`:`all`}}",
            "POST | /apis/keys | {`groups`:`admin-api`}", "PATCH | /apis/keys/k1 | {`groups`:[[`admin-api`]]}",
            "PATCH | /apis/keys/k1 | {`groups`:[{`id`:`admin-api`}]}", "POST | /apis/keys | {`adm\u0131nApi`:true}",
            "POST | /v1/KEYS | {`adminApi`:true}", "POST | /apis/groups | {`kind`:`Key`,`adminApi`:true}",
            "POST | /apis/keys | {`adminApi`:`false`}", "POST | /apis/keys | {`admin_api`:true}",
            "PATCH | /apis/keys/k1 | {`Admin-Api`:true}", "PATCH | /apis/keys/k1 | {`metadata.rights`:`all`}",
            "POST | /apis/keys | {`metadata`:[{`rights`:`all`}]}", "POST | /apis/keys | {`level`:0.0}",
            "POST | /apis/keys | {`level`:0e3}", "POST | /apis/keys | {`scopes`:{`of`:`all`}}",
            "POST | /apis/keys | {`x.y`:{`z.of`:`all`}}", "PATCH | /apis/keys/k1 | {`x.y.z`:{`of`:`all`}}",
            "PATCH | /apis/keys/k1 | {`x.y.z.of`:`all`}" })
    @Against("rights that keys are given")
    void givesNoKeyARightThatIsProtected(String method, String url, String body) {
        refused(method, url, body, "not sent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "POST | /apis/keys | {`id`:`k3`,`name`:`n`,`adminApi`:false,`groups`:[`g1`,`g2`]}",
            "POST | /apis/keys | {`name`:`n`}",
            "PATCH | /apis/keys/k1 | {`groups`:[`g2`]}", "PUT | /apis/keys/k1 | {`adminApi`:false}", "DELETE | /apis/keys/k1 |",
            "PATCH | /apis/keys/k2 | {`name`:`n`}", "POST | /apis/keys | {`level`:0.5,`scopes`:{},`metadata`:{}}",
            "POST | /apis/keys | {`metadata.other`:1,`scopes`:[{`of`:`some`}],`x`:{`y`:1}}" })
    void changesOtherRights(String method, String url, String body) {
        rig.callQuoted(method, url, body);

        assertThat(rig.api.lines()).last().isEqualTo(method + " " + url);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?q=x" })
    void createsAKeyBesideOthersThatHaveMoreRights(String query) {
        rig.api.answerJson("GET /apis/keys" + query, 200, "[{\"id\":\"k1\"},{\"id\":\"k2\",\"adminApi\":true}]");
        rig.api.answerJson("GET /apis/keys", 200, "[{\"id\":\"k1\"},{\"id\":\"k2\",\"adminApi\":true}]");

        rig.call("POST", "/apis/keys" + query, "\"body\":{\"name\":\"n\",\"adminApi\":false}");

        assertThat(rig.api.changes()).containsExactly("POST /apis/keys" + query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "PUT | /apis/groups/admin-api | {}", "PATCH | /apis/groups/admin-api | {}", "DELETE | /apis/groups/admin-api |",
            "POST | /apis/groups/admin-api | {}", "POST | /apis/groups/admin-api/keys | {}",
            "POST | /apis/groups/ADMIN-API/keys | {}",
            "DELETE | /apis/groups/%61dmin-api |", "DELETE | /apis/groups/%2561dmin-api |",
            "DELETE | /apis/groups/admin%2Dapi/x |",
            "DELETE | /v1/groups/admin-api |", "DELETE | /v1/Groups/Admin-Api |", "DELETE | /v1/groups%2Fadmin-api/x |",
            "PUT | /v1/groups%3Bx=1/admin-api | {}", "PUT | /apis/groups/admin-api%3Bx | {}",
            "PUT | /apis/groups/\uFF41dmin-api | {}",
            "POST | /apis/groups | {`id`:`admin-api`}", "POST | /apis/groups | [{`id`:`admin-api`}]",
            "POST | /apis/groups | {`items`:[{`parent`:`admin-api`}]}",
            "PATCH | /apis/groups | [{`op`:`remove`,`path`:`/admin-api`}]",
            "PATCH | /apis/groups/g1 | {`id`:` Admin-api `}", "DELETE | /apis/groups?q=admin-api |",
            "DELETE | /apis/groups |", "DELETE | /apis/groups?q=x |", "PUT | /apis/groups | [{`id`:`g1`}]",
            "PATCH | /v1/groups | {}", "DELETE | /v1/GROUPS |", "DELETE | /v1/groups/_all |",
            "POST | /v1/groups/_bulk-delete | {}",
            "DELETE | /apis/keys/k-admin |", "PUT | /apis/keys/K-Admin | {}" })
    @Against("protected things")
    void neverChangesProtectedThings(String method, String url, String body) {
        refused(method, url.replace("\\uFF41", "\uFF41"), body, "is protected from the assistant");
    }

    @ParameterizedTest
    @CsvSource({ "/apis/groups/07", "/apis/groups/+7", "/apis/groups/7.0", "/apis/groups/7e0", "/apis/groups/\u0667",
            "/apis/groups/0007.json", "/v1/groups(07)", "'/apis/groups/1,07'",
            "/apis/groups/AAAAAAAA-0001-0002-0003-00000000000B", "/apis/groups/aaaaaaaa-1-2-3-b",
            "/apis/groups/aaaaaaaa00010002000300000000000b", "/apis/groups/%7Baaaaaaaa-0001-0002-0003-00000000000b%7D",
            "/apis/groups/urn:uuid:aaaaaaaa-0001-0002-0003-00000000000b" })
    @Against("protected things")
    void neverChangesProtectedThingsByAnotherSpellingOfTheirId(String url) {
        rig.properties = Map.of("protect.things", "groups/7,groups/aaaaaaaa-0001-0002-0003-00000000000b");

        refused("DELETE", url, null, "is protected from the assistant");
    }

    @ParameterizedTest
    @CsvSource({ "/apis/groups/70", "/apis/groups/7a", "/apis/groups/0.7", "/apis/groups/aaaaaaaa-1-2-3-c",
            "/apis/groups/7-7-7-7-7-7", "/apis/groups/-7", "/apis/groups/1234567890abcdef1-1-1-1-1",
            "/apis/groups/1-1-1-1-1234567890abcdef1" })
    void changesThingsWhoseIdsAreMerelyAlike(String url) {
        rig.properties = Map.of("protect.things", "groups/7,groups/aaaaaaaa-0001-0002-0003-00000000000b");

        rig.call("DELETE", url);

        assertThat(rig.api.lines()).containsExactly("DELETE " + url);
    }

    @ParameterizedTest
    @CsvSource({ "GET, /apis/groups/admin-api, ", "PUT, /apis/groups/other, {}", "DELETE, /apis/groups/admin-api-2, ",
            "POST, /apis/keys/k1/admin-api, {}", "DELETE, /groups/other, " })
    void readsProtectedThingsAndChangesOthers(String method, String url, String body) {
        rig.addAll("/groups/{id}");
        rig.properties = Map.of("protect.things", "groups/admin-api");

        rig.callQuoted(method, url, body);

        assertThat(rig.api.lines()).containsExactly(method + " " + url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "POST | /apis/apim.otoroshi.io/v1/apikeys | {`clientId`:`new`,`authorizedEntities`:[`group_admin-api-group`]}",
            "POST | /apis/apim.otoroshi.io/v1/apikeys | {`authorizedEntities`:[`route_x`,`service_admin-api-service`]}",
            "POST | /apis/apim.otoroshi.io/v1/apikeys | {`authorizedEntities`:`group_admin-api-group`}",
            "POST | /apis/apim.otoroshi.io/v1/apikeys | {`authorizedGroup`:`admin-api-group`}",
            "PATCH | /apis/apim.otoroshi.io/v1/apikeys/k1 | {`authorizedEntities`:[`group_admin-api-group`]}",
            "PATCH | /apis/apim.otoroshi.io/v1/apikeys/k1 | [{`op`:`add`,`path`:`/authorizedEntities/-`,`value`:`group_admin-api-group`}]",
            "PATCH | /apis/apim.otoroshi.io/v1/apikeys/k1 | {`metadata`:{`otoroshi-access-rights`:`[]`}}",
            "PUT | /apis/apim.otoroshi.io/v1/apikeys/assistant | {}", "DELETE | /apis/apim.otoroshi.io/v1/apikeys/assistant |",
            "POST | /api/groups/admin-api-group/apikeys | {}",
            "PUT | /apis/organize.otoroshi.io/v1/service-groups/admin-api-group | {}",
            "PUT | /apis/proxy.otoroshi.io/v1/service-descriptors/admin-api-service | {}",
            "POST | /apis/security.otoroshi.io/v1/admins | {}", "PATCH | /apis/security.otoroshi.io/v1/auth-modules/a | {}",
            "DELETE | /apis/security.otoroshi.io/v1/admin-sessions/s |", "POST | /apis/plugins.otoroshi.io/v1/scripts | {}",
            "POST | /apis/plugins.otoroshi.io/v1/wasm-plugins | {}", "POST | /apis/plugins.otoroshi.io/v1/workflows | {}",
            "POST | /apis/catalogs.otoroshi.io/v1/remote-catalogs | {}",
            "POST | /apis/proxy.otoroshi.io/v1/routes | {`plugins`:[{`plugin`:`cp:otoroshi.next.plugins.WasmBackend`}]}",
            "PATCH | /apis/proxy.otoroshi.io/v1/routes/r1 | {`plugins`:[{`plugin`:`cp:otoroshi.next.plugins.WasmAccessValidator`}]}",
            "POST | /apis/ai-gateway.extensions.cloud-apim.com/v1/mcp-connectors | {`transport`:{`kind`:`stdio`}}",
            "PATCH | /apis/config.otoroshi.io/v1/global-configs/global | {`backOfficeAuthRef`:`mine`}",
            "GET | /api/otoroshi.json |", "POST | /api/import | {}", "GET | /api/cluster/state |",
            "POST | /api/cluster/relay | {}",
            "POST | /api/cluster/user-tokens | {}", "POST | /api/cluster/login-tokens/x | {}",
            "POST | /api/tunnels/t/relay | {}" })
    @Against("self-escalation in Otoroshi")
    void givesItselfNothingInOtoroshi(String method, String url, String body) {
        otoroshi();

        refused(method, url, body, "not sent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "POST | /apis/apim.otoroshi.io/v1/apikeys | {`clientId`:`new`,`authorizedEntities`:[`route_r1`]}",
            "PATCH | /apis/apim.otoroshi.io/v1/apikeys/k1 | {`enabled`:false}",
            "POST | /apis/proxy.otoroshi.io/v1/routes | {`id`:`r2`,`plugins`:[{`plugin`:`cp:otoroshi.next.plugins.ApikeyCalls`}]}",
            "PATCH | /apis/proxy.otoroshi.io/v1/routes/r1 | {`enabled`:false}",
            "PATCH | /apis/config.otoroshi.io/v1/global-configs/global | {`lines`:[`prod`]}",
            "DELETE | /apis/organize.otoroshi.io/v1/service-groups/g1 |" })
    void stillAdministersOtoroshi(String method, String url, String body) {
        otoroshi();

        rig.callQuoted(method, url, body);

        assertThat(rig.api.lines()).last().isEqualTo(method + " " + url);
    }

    /** The preset as it ships, in front of the operations of such an instance. */
    private void otoroshi() {
        rig.preset = OTOROSHI;
        rig.keyHeaders = new ApiKeyHeaders("Otoroshi-Client-Id", "Otoroshi-Client-Secret");
        rig.properties = Map.of("admin-api.keys.main.client-id", "assistant", "admin-api.keys.main.client-secret", "s");
        rig.operations.clear();
        rig.addAll("/apis/{group}/v1/{kind}", "/apis/{group}/v1/{kind}/{id}", "/api/{a}", "/api/{a}/{b}", "/api/{a}/{b}/{c}");
        String apis = "/apis/apim.otoroshi.io/v1/apikeys";
        rig.api.answerJson("GET " + apis + "/k1", 200,
                "{\"clientId\":\"k1\",\"authorizedEntities\":[\"route_r1\"],\"metadata\":{}}");
        rig.api.answerJson("GET " + apis + "/new", 404, "{}");
        rig.api.answerJson("GET " + apis, 200, "[]");
        rig.api.answerJson("GET /apis/proxy.otoroshi.io/v1/routes", 200, "[]");
        rig.api.answerJson("GET /apis/proxy.otoroshi.io/v1/routes/r1", 200, "{\"id\":\"r1\",\"plugins\":[]}");
        rig.api.answerJson("GET /apis/proxy.otoroshi.io/v1/routes/r2", 404, "{}");
        rig.api.answerJson("GET /apis/config.otoroshi.io/v1/global-configs/global", 200, "{\"lines\":[]}");
    }

    @Test
    void refusesToStartWithAThingThatHasNoKind() {
        rig.properties = Map.of("protect.things", "admin-api");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> rig.call("GET", "/apis/keys"))
                .hasMessageContaining("protect.things: 'admin-api' must be kind/id");
    }

    private void refused(String method, String url, String body, String reason) {
        JsonNode result = rig.callQuoted(method, url, body);

        assertThat(result.path("error").asText()).contains(reason);
        assertThat(result.has("status")).isFalse();
        assertThat(rig.api.lines()).allMatch(line -> line.startsWith("GET ") && !line.contains("/api/"));
        assertThat(rig.sent).isEmpty();
    }
}
