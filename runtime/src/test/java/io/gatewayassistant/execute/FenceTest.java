package io.gatewayassistant.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.Against;

/** A hostile model in front of what the host protects; what counts is what arrives on the wire. */
class FenceTest {

    private static final String CONFIG = "{\"id\":\"global\",\"lines\":3,\"extensions\":{\"assistant\":{\"enabled\":true,"
            + "\"allowApiWrite\":false},\"other\":{\"a\":1}}}";

    @AutoClose
    private final Rig rig = new Rig();

    @BeforeEach
    void protect() {
        rig.operations.clear();
        List.of("/apis/admins", "/apis/users", "/apis/apikeys", "/apis/things", "/v1/{kind}").forEach(rig::addKind);
        rig.addAll("/apis/global-config", "/apis/global-config/extensions/assistant", "/apis/admins/_bulk", "/apis/import",
                "/admins/{id}", "/apikeys", "/teams/{id}", "/jobs", "/apis/Export/{id}");
        rig.add("POST /apis/teams");
        rig.properties = Map.of("protect.kinds", "admins,auth-modules", "protect.pointers.global-config",
                "/extensions/assistant",
                "protect.pointers.users", "/roles", "protect.pointers.teams", "/roles", "protect.own-key-kinds", "apikeys",
                "admin-api.keys.main.client-id", "assistant-key", "admin-api.keys.main.client-secret", "s",
                "protect.operations.paths", "/apis/import,*/export/*", "protect.operations.operation-ids",
                "PUT-/apis/things/*");
        rig.keyHeaders = new io.gatewayassistant.preset.ApiKeyHeaders("K-Id", "K-Secret");
        rig.api.answerJson("GET /apis/global-config", 200, CONFIG);
        rig.api.answerJson("GET /apis/users", 200, "[{\"id\":\"u1\"}]");
        rig.api.answerJson("GET /apis/users/u1", 200, "{\"id\":\"u1\",\"name\":\"Ada\",\"roles\":[\"user\"]}");
        rig.api.answerJson("GET /apis/users/u2", 404, "{}");
        rig.api.answerJson("GET /apis/users/Ada", 404, "{}");
        rig.api.answerJson("GET /apis/users/u3", 200, "{\"roles\":[\"user\"],\"home\":{\"roles\":[\"x\"]}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "POST | /apis/admins | {}", "PUT | /apis/admins/1 | {}", "PATCH | /apis/admins/1 | {}", "DELETE | /apis/admins/1 |",
            "post | /apis/admins/_bulk | []", "PATCH | /apis/admins/_bulk | []", "DELETE | /apis/admins |",
            "PUT | /apis/admins/1/roles | {}", "POST | /%61pis/%61dmins | {}", "POST | /v1/admins | {}",
            "POST | /v1/Admins | {}",
            "DELETE | /v1/ADMINS/1 |", "DELETE | /v1/%61dmins/1 |", "DELETE | /v1/%2561dmins/1 |",
            "DELETE | /v1/admins%3Bx=1/1 |",
            "DELETE | /v1/admins%2F1/x |", "DELETE | /v1/x%2Fadmins/1 |", "DELETE | /v1/x%252Fadmins/1 |",
            "DELETE | /v1/admins%20/1 |",
            "DELETE | /v1/admins.json/1 |", "DELETE | /admins/1 |", "POST | /v1/ａdmins | {}", "POST | /v1/auth-modules | {}",
            "PATCH | /v1/AUTH-MODULES/1 | {}",
            "POST | /apis/things?a=admins | {}", "DELETE | /apis/things?q=Admins |", "POST | /apis/things | {`kind`:`Admin`}",
            "POST | /apis/things | {`items`:[{`Kind`:`security.x.io/Admin`}]}", "POST | /apis/things | [{`kind`:`AuthModule`}]",
            "PATCH | /apis/things/1 | [{`op`:`add`,`path`:`/-`,`value`:{`kind`:`admins`}}]",
            "POST | /v1/admins:batchDelete | {}", "POST | /v1/Admins%3AbatchDelete | {}", "DELETE | /v1/admins(1)/x |",
            "DELETE | /v1/Admins('1')/x |", "DELETE | /v1/things,admins/1 |", "DELETE | /v1/things%7Cadmins/1 |",
            "DELETE | /v1/admins.html/1 |" })
    @Against("protected kinds")
    void neverChangesProtectedKinds(String method, String url, String body) {
        refusedEvenThough(method, url, body, "protected from the assistant");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/apis/admins", "/apis/admins/1", "/v1/admins/1" })
    void readsProtectedKinds(String url) {
        rig.call("GET", url);

        assertThat(rig.api.lines()).containsExactly("GET " + url);
    }

    @ParameterizedTest
    @CsvSource({ "GET, /apis/import", "POST, /apis/import", "DELETE, /apis/import", "PUT, /%61pis/import",
            "get, /apis/%69mport",
            "GET, /apis/Export/1", "POST, /apis/Export/1", "GET, /apis/Export/a%2Fb", "PUT, /apis/things/1",
            "PUT, /apis/things/%31",
            "put, /apis/things/2/x", "GET, /v1/export/1", "GET, /v1/EXPORT/1", "DELETE, /v1/Expor%74/1",
            "GET, /v1/export%2F1/x",
            "GET, /v1/export%252F1/x", "GET, /v1/export%3Bv=1/1", "GET, /v1/\uFF45xport/1", "HEAD, /apis/import",
            "GET, /apis/import?a=b" })
    @Against("protected operations")
    void neverCallsProtectedOperations(String method, String url) {
        refusedEvenThough(method, url.replace("\\uFF45", "\uFF45"), method.equalsIgnoreCase("put") ? "{}" : null,
                "is never called");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "PUT | {`id`:`global`,`lines`:4}", "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:true}}}",
            "PUT | {`extensions`:{}}", "PUT | {`extensions`:null}", "PUT | {`extensions`:{`assistant`:null}}", "PUT | []",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false},`Assistant`:{`allowApiWrite`:true}}}",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false}},`Extensions`:{`ASSISTANT`:{}}}",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:`false`}}}",
            "PUT | [{`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false}}}]",
            "POST | {`extensions`:{`assistant`:{`allowApiWrite`:true}}}", "POST | {`lines`:4}", "POST | []",
            "PATCH | {`extensions`:{`assistant`:{`allowApiWrite`:true}}}", "PATCH | {`extensions`:{`assistant`:null}}",
            "PATCH | {`extensions`:null}", "PATCH | {`extensions`:[]}", "PATCH | {`extensions`:{`other`:1}}",
            "PATCH | {`extensions`:{`aSSistant`:{`allowApiWrite`:true}}}", "PATCH | `text`",
            "PATCH | [{`op`:`replace`,`path`:`/extensions/assistant/allowApiWrite`,`value`:true}]",
            "PATCH | [{`op`:`remove`,`path`:`/extensions`}]",
            "PATCH | [{`op`:`add`,`path`:`/extensions/assistant/x`,`value`:1}]",
            "PATCH | [{`op`:`move`,`from`:`/extensions/other`,`path`:`/extensions/assistant`}]",
            "PATCH | [{`op`:`move`,`from`:`/extensions/assistant`,`path`:`/old`}]",
            "PATCH | [{`op`:`copy`,`from`:`/extensions/other`,`path`:`/extensions/assistant`}]",
            "PATCH | [{`op`:`replace`,`path`:``,`value`:{}}]", "PATCH | [{`op`:`add`,`path`:`/extensions`,`value`:{}}]",
            "PATCH | [{`op`:`add`,`path`:`/lines`,`value`:1},{`op`:`replace`,`path`:`/extensions/assistant`,`value`:{}}]",
            "PATCH | [{`op`:`replace`,`path`:`/ext~0`,`value`:{}}]", "PATCH | [{`op`:`merge`,`path`:`/lines`}]", "PATCH | [7]",
            "PATCH | [{`id`:`global`,`patch`:[{`op`:`remove`,`path`:`/extensions`}]}]", "DELETE | ",
            "PATCH | {`global_config`:{`extensions`:{`assistant`:{`allowApiWrite`:true}}}}",
            "PATCH | {`Extensions`:{`assistant`:null}}", "PATCH | {`EXTENSIONS`:null}", "PATCH | {`extensions.assistant`:null}",
            "PATCH | {`extensions`:{`ASSISTANT`:null}}", "PATCH | [{`op`:`add`,`path`:`/Extensions`,`value`:{}}]",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false}},`Extensions`:null}",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false},`_assistant`:null}}",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false}},`extensions.assistant`:null}",
            "PATCH | {`globalConfig`:{`extensions`:null}}", "PATCH | {`data`:{`extensions`:{`assistant`:null}}}",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false}},`global_config`:{}}",
            "PUT | {`extensions`:{`assistant`:{`enabled`:true,`allowApiWrite`:false}},`config`:{`extensions`:{`assistant`:{}}}}" })
    @Against("protected values")
    void neverChangesProtectedValues(String method, String body) {
        refusedEvenThough(method, "/apis/global-config", body, "not sent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "PUT | /apis/global-config/extensions/assistant | {}", "DELETE | /apis/global-config/extensions/assistant |",
            "PATCH | /apis/global-config/extensions/assistant | {}", "PUT | /v1/global-config | {}",
            "PUT | /v1/GLOBAL-CONFIG/x | {}",
            "PUT | /v1/global%2Dconfig/extensions | {}", "PUT | /v1/x%2Fglobal-config/y | {}",
            "POST | /v1/things?a=global-config | {}",
            "PUT | /v1/global-config.json/1 | {}", "POST | /apis/things | {`kind`:`GlobalConfig`,`extensions`:{}}",
            "POST | /v1/global-config/_bulk | {`id`:`global`}", "PATCH | /v1/global-config%3Bx/1 | {}",
            "PUT | /v1/global-config%2Fextensions/assistant | {}", "DELETE | /v1/global-config |",
            "PATCH | /v1/global%252Dconfig/x | {}",
            "PUT | /v1/\uFF47lobal-config/1 | {}", "POST | /v1/global-config.yaml | {}",
            "PATCH | /v1/global-config.xml/1 | {`extensions`:null}",
            "POST | /apis/things?q=GLOBAL-CONFIG | {}", "PUT | /apis/things/global-config | {}",
            "POST | /apis/things | [{`Kind`:`x.io/v1/GlobalConfig`,`extensions`:{`assistant`:{}}}]",
            "POST | /apis/things | {`items`:[{`kind`:`global-config`}]}", "DELETE | /v1/things?x=global-config |",
            "PUT | /v1/global-config/extensions%2Fassistant | {}",
            "PATCH | /v1/global-config/extensions%252Fassistant | {}", "DELETE | /v1/global-config/extensions%2Fassistant |",
            "POST | /v1/global-config/%255Fbulk | {}", "PATCH | /v1/global-config/extensions | {`other`:1}",
            "PUT | /v1/global-config/Extensions | {}", "DELETE | /v1/global-config/%65xtensions |" })
    @Against("protected values by another address")
    void neverReachesProtectedValuesByAnotherAddress(String method, String url, String body) {
        rig.api.answerJson("GET /v1/global-config", 500, "{}");
        rig.api.answerJson("GET /v1/GLOBAL-CONFIG/x", 200, CONFIG);
        rig.api.answerJson("GET /v1/global-config/extensions", 200, CONFIG);
        rig.api.answerJson("GET /v1/global-config.json/1", 200, CONFIG);
        rig.api.answerJson("GET /v1/global-config.yaml", 200, CONFIG);
        rig.api.answerJson("GET /v1/global-config.xml/1", 200, CONFIG);

        refusedEvenThough(method, url, body, "not sent");
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/strategic-merge-patch+json", "application/json-seq+json", "application/vnd.x+json",
            "application/merge-patch+json-patch+json", "application/x-merge-patch+json", "application/apply-patch+json",
            "Application/Strategic-Merge-Patch+JSON", "application/json-patch-query+json", "application/vnd.api+json",
            "application/ld+json", "application/hal+json", "application/problem+json", "application/x+json",
            "application/merge-patch.v2+json", "application/json-merge-patch+json", "application/mergepatch+json",
            "application/patch+json", "application/vnd.merge-patch+json", "application/json-patch.json-patch+json",
            "application/merge-patch-json+json; charset=utf-8" })
    @Against("patches of an unknown type")
    void refusesPatchesOfAnUnknownType(String type) {
        JsonNode result = rig.call("PATCH", "/apis/global-config",
                "\"headers\":{\"Content-Type\":\"" + type + "\"},\"body\":{\"lines\":4}");

        assertThat(result.path("error").asText()).contains("unknown type");
        nothingChanged();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "PATCH | /apis/global-config | {`lines`:4}",
            "PATCH | /apis/global-config | [{`op`:`replace`,`path`:`/lines`,`value`:4}]",
            "PATCH | /apis/global-config | [{`op`:`add`,`path`:`/extensions/third`,`value`:4}]",
            "PUT | /apis/global-config | {`lines`:4,`extensions`:{`assistant`:{`allowApiWrite`:false,`enabled`:true}}}",
            "PUT | /apis/users/u1 | {`name`:`Bo`,`roles`:[`user`]}", "PATCH | /apis/users/u1 | {`name`:`Bo`}",
            "POST | /apis/users | {`id`:`u2`,`name`:`Ada`}", "PUT | /apis/users/u2 | {`name`:`Ada`}",
            "POST | /apis/users | {`id`:`u2`,`comment`:`u1`}", "POST | /apis/users | {`id`:``,`name`:`Bo`}",
            "POST | /apis/users | {`aid`:1,`bid`:2,`cid`:3,`did`:4,`eid`:5,`fid`:6,`gid`:7,`hid`:8,`iid`:9,`jid`:10,"
                    + "`kid`:11,`lid`:12,`mid`:13,`nid`:14,`oid`:15,`pid`:16}",
            "POST | /apis/things | {`kind`:`Thing`}", "POST | /apis/teams | {`id`:`t1`,`name`:`Ada`}",
            "PUT | /teams/t1 | {`name`:`Ada`}",
            "PUT | /apis/users/u1 | {`id`:`U1`,`name`:`Bo`,`roles`:[`user`],`teamId`:`u2`}",
            "PATCH | /apis/global-config | {`third`:{`a`:{`b`:1}}}",
            "PUT | /apis/global-config | {`extensions`:{`assistant`:{`allowApiWrite`:false,`enabled`:true}},`third`:{`a`:1}}",
            "DELETE | /apis/users/u2 |", "PUT | /apis/users/u3 | {`roles`:[`user`],`home`:{`roles`:[`y`]}}" })
    void changesWhatIsNotProtected(String method, String url, String body) {
        rig.callQuoted(method, url, body);

        assertThat(rig.api.lines()).last().isEqualTo(method + " " + url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "POST | /apis/users | {`id`:`u2`,`roles`:[`admin`]}", "POST | /apis/users | {`id`:`u1`}",
            "POST | /apis/users | {`ID`:`u1`}",
            "POST | /apis/users | {`userId`:`u1`,`name`:`x`}", "POST | /apis/users | {`_id`:`u1`}",
            "POST | /apis/users | {`Roles`:[]}",
            "POST | /apis/users | [{`id`:`u2`}]", "POST | /apis/users | {`items`:[{`id`:`u1`}]}",
            "POST | /apis/users | {`items`:[{`id`:`u2`,`roles`:[`admin`]}]}",
            "POST | /apis/users | {`aid`:1,`bid`:2,`cid`:3,`did`:4,`eid`:5,`fid`:6,`gid`:7,`hid`:8,`id`:`u1`}",
            "POST | /apis/users | {`aid`:1,`bid`:2,`cid`:3,`did`:4,`eid`:5,`fid`:6,`gid`:7,`hid`:8,`iid`:9,`jid`:10,"
                    + "`kid`:11,`lid`:12,`mid`:13,`nid`:14,`oid`:15,`pid`:16,`qid`:17}",
            "POST | /apis/users | {`_id`:{`$oid`:`u1`}}", "POST | /apis/users | {`metadata`:{`name`:`u1`}}",
            "POST | /apis/users | {`spec`:{`roles`:[`admin`]}}",
            "PATCH | /apis/users | [{`op`:`add`,`path`:`/0/roles`,`value`:[`admin`]}]",
            "POST | /apis/users/_bulk | {`id`:`u1`}", "PUT | /apis/users | {`id`:`u1`}", "PUT | /apis/users | [{`id`:`u1`}]",
            "PATCH | /apis/users | {`id`:`u1`,`roles`:null}", "PATCH | /apis/users | [{`id`:`u1`,`patch`:[]}]",
            "PUT | /apis/users/u2 | {`name`:`x`,`roles`:[`admin`]}", "PUT | /apis/users/u1 | {`name`:`x`}",
            "PUT | /apis/users/u1 | {`roles`:[`user`,`admin`]}", "PATCH | /apis/users/u1 | {`roles`:[`admin`]}",
            "PATCH | /apis/users/u1 | [{`op`:`add`,`path`:`/roles/-`,`value`:`admin`}]",
            "PATCH | /apis/users/u1 | [{`op`:`test`,`path`:`/roles`,`value`:[]}]", "DELETE | /apis/users/u1 |",
            "DELETE | /apis/users |",
            "PUT | /apis/users/u1/roles | [`admin`]", "DELETE | /apis/users/u1/roles |", "PUT | /apis/users/u1/name | {}",
            "PUT | /apis/users/u1%2Fname | {}", "POST | /apis/users/u1 | {`name`:`x`}",
            "POST | /apis/users/%75%31 | {`name`:`x`}", "PUT | /apis/users/u1?q=x | {`name`:`x`}",
            "POST | /jobs?a=users | {`id`:`u1`,`name`:`x`}", "PATCH | /apis/users/u5 | {`roles`:[`admin`]}",
            "DELETE | /apis/users/u2,u1 |", "PATCH | /apis/users/u2%2Cu1 | {`roles`:null}", "DELETE | /apis/users/u2%7Cu1 |",
            "DELETE | /apis/users/* |", "POST | /apis/users/u2:setRoles | {`value`:[`admin`]}",
            "POST | /v1/users:batchUpdate | {`requests`:[{`user`:{`roles`:[`admin`]}}]}", "PUT | /v1/users('u1') | {}",
            "DELETE | /apis/users/u1?q=id |", "PUT | /apis/users/u1?q=id | {`name`:`x`}",
            "PATCH | /apis/users/u1?q=id | {`roles`:null}", "PUT | /apis/users/u1?q=old | {`roles`:[`admin`]}",
            "PUT | /apis/users | {`team`:`x`}", "PUT | /apis/users/u4 | {`id`:`u1`,`name`:`x`}",
            "PATCH | /apis/users/u4 | {`id`:`u1`}", "PATCH | /apis/users/u4 | [{`op`:`replace`,`path`:`/id`,`value`:`u1`}]",
            "PUT | /apis/users/u1 | {`id`:`u4`,`roles`:[`user`]}", "PUT | /apis/users/u1 | {`id`:`u2`,`roles`:[`user`]}",
            "PUT | /apis/users/u2 | {`id`:`u1`}", "PUT | /apis/users/u4 | {`id`:`u4`,`userId`:`u1`}",
            "PATCH | /apis/users/u4 | {`key`:`u1`}" })
    @Against("protected values of many")
    void neitherGivesNorTakesProtectedValues(String method, String url, String body) {
        rig.api.answerJson("GET /apis/users/u1?q=x", 200, "{\"id\":\"u1\",\"roles\":[\"user\"]}");
        rig.api.answerJson("GET /apis/users/u5", 200, "[]");
        rig.api.answerJson("GET /apis/users/u4", 200, "{\"id\":\"u4\",\"key\":\"k4\",\"name\":\"Bo\"}");
        rig.api.answerJson("GET /apis/users/u1?q=id", 200, "{\"id\":\"u1\"}");
        rig.api.answerJson("GET /apis/users/u1?q=old", 200, "{\"id\":\"u1\",\"roles\":[\"admin\"]}");
        for (String none : List.of("/apis/users/u2,u1", "/apis/users/u2%2Cu1", "/apis/users/u2%7Cu1", "/apis/users/*",
                "/apis/users/u2:setRoles", "/v1/users:batchUpdate", "/v1/users('u1')")) {
            rig.api.answerJson("GET " + none, 404, "{}");
        }

        refusedEvenThough(method, url, body, "not sent");
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/merge-patch+json", "application/json-patch+json", "application/json" })
    void givesNoProtectedValueWhereThereIsNone(String type) {
        rig.api.answerJson("GET /apis/global-config", 200, "{\"extensions\":{}}");
        String add = "[{\"op\":\"add\",\"path\":\"/extensions/assistant\",\"value\":{\"allowApiWrite\":true}}]";
        String merge = "{\"extensions\":{\"assistant\":{\"allowApiWrite\":true}}}";

        for (String patch : List.of(add, merge)) {
            JsonNode result = rig.call("PATCH", "/apis/global-config",
                    "\"headers\":{\"Content-Type\":\"" + type + "\"},\"body\":" + patch);

            assertThat(result.path("error").asText()).startsWith("not sent");
        }
        nothingChanged();
    }

    @Test
    void saysWhichValueIsProtected() {
        refusedEvenThough("PATCH", "/apis/users/u1", "{`roles`:[]}", "it would change /roles of users, which is protected");
    }

    @ParameterizedTest
    @ValueSource(ints = { 201, 302, 400, 401, 403, 500 })
    void sendsNothingThatCannotBeCompared(int status) {
        rig.api.answerJson("GET /apis/global-config", status, CONFIG);

        refusedEvenThough("PATCH", "/apis/global-config", "{`lines`:4}", "could not be read");
    }

    @Test
    void sendsNothingWhereReadingWhatIsThereWouldNeedApproval() {
        Map<String, String> asking = new HashMap<>(rig.properties);
        asking.put("operations.\"GET-/apis/global-config\".approval", "always");
        rig.properties = asking;

        refusedEvenThough("PATCH", "/apis/global-config", "{`lines`:4}", "could not be read");
    }

    @Test
    void sendsNothingWhereNobodyMayReadWhatIsThere() {
        rig.authorizers.add((caller, call) -> call.method().equals("GET") ? java.util.Optional.of("no reading")
                : java.util.Optional.empty());

        refusedEvenThough("PATCH", "/apis/global-config", "{`lines`:4}", "could not be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "PUT | /apis/apikeys/assistant-key | {}", "PATCH | /apis/apikeys/assistant-key | {}",
            "DELETE | /apis/apikeys/assistant-key |",
            "DELETE | /apis/apikeys/Assistant-Key |", "DELETE | /apis/apikeys/%61ssistant-key |",
            "DELETE | /apis/apikeys/assistant%2Dkey |",
            "DELETE | /apis/apikeys/%2561ssistant-key |", "PUT | /apis/apikeys/assistant-key/quotas | {}",
            "POST | /apis/apikeys | {`clientId`:`assistant-key`}", "POST | /apis/apikeys | [{`clientId`:`assistant-key`}]",
            "POST | /apis/apikeys | {`items`:[{`id`:`assistant-key`}]}",
            "POST | /apis/apikeys | {`assistant-key`:{`enabled`:false}}",
            "POST | /apis/apikeys | {`items`:[{`ASSISTANT-KEY`:null}]}",
            "PUT | /apis/apikeys/other | {`clientId`:`assistant-key`}",
            "PATCH | /apis/apikeys/other | {`clientId`:`ASSISTANT-KEY`}",
            "PATCH | /apis/apikeys/other | [{`op`:`replace`,`path`:`/clientId`,`value`:`assistant-key`}]",
            "PATCH | /apis/apikeys | [{`op`:`remove`,`path`:`/assistant-key`}]", "DELETE | /apis/apikeys?q=assistant-key |",
            "DELETE | /v1/apikeys/assistant-key |", "DELETE | /v1/APIKEYS/assistant-key |",
            "DELETE | /v1/apikeys%2Fassistant-key/x |",
            "POST | /apis/apikeys | {`clientId`:` assistant-key `}", "DELETE | /apis/apikeys/assistant-key%3Bx |",
            "DELETE | /apikeys |", "DELETE | /apis/apikeys/assistant-key.json |", "DELETE | /apis/apikeys/x,assistant-key |",
            "DELETE | /apis/apikeys/x%2Cassistant-key |", "POST | /apis/apikeys/assistant-key:rotate | {}",
            "POST | /v1/apikeys:purge | {}", "DELETE | /v1/apikeys('assistant-key') |", "DELETE | /apis/apikeys/assistant-* |",
            "POST | /apis/apikeys | {`ids`:`x,assistant-key`}", "DELETE | /apis/apikeys?q=id=='assistant-key' |",
            "DELETE | /v1/apikeys(id='assistant-key') |" })
    @Against("the assistant's own key")
    void neverChangesTheAssistantsOwnKey(String method, String url, String body) {
        refusedEvenThough(method, url, body, "own API key");
    }

    @ParameterizedTest
    @CsvSource({ "%25252525252541, true", "%2525252525252541, false", "50%25 off, true", "%2525%66f, true" })
    void changesNothingWithAValueThatIsEncodedTooOften(String value, boolean sent) {
        rig.call("PUT", "/apis/apikeys/other?q=" + value, "\"body\":{\"enabled\":false}");

        assertThat(rig.api.lines()).hasSize(sent ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/merge-patch+json" })
    void removesNoProtectedValueByAnotherSpelling(String type) {
        for (String patch : List.of("{\"extensions\":{\"Assistant\":null}}", "{\"Extensions\":{\"assistant\":null}}",
                "{\"EXTENSIONS\":null}", "{\"extensions.assistant\":null}", "{\"config\":{\"extensions\":null}}")) {
            JsonNode result = rig.call("PATCH", "/apis/global-config",
                    "\"headers\":{\"Content-Type\":\"" + type + "\"},\"body\":" + patch);

            assertThat(result.path("error").asText()).startsWith("not sent");
        }
        nothingChanged();
    }

    /** Java reads such digits as a number, and does not read all of them as one. */
    @Test
    void readsDigitsOfEachScript() {
        rig.properties = Map.of("protect.things", "things/7");

        rig.callQuoted("POST", "/apis/things", "{`name`:`\uD801\uDCA8`}");
        JsonNode result = rig.callQuoted("POST", "/apis/things", "{`name`:`\uD801\uDCA7`}");

        assertThat(rig.api.lines()).containsExactly("POST /apis/things");
        assertThat(result.path("error").asText()).contains("things/7");
    }

    @Test
    void changesOtherKeys() {
        rig.call("PUT", "/apis/apikeys/other", "\"body\":{\"enabled\":false}");

        assertThat(rig.api.lines()).containsExactly("PUT /apis/apikeys/other");
    }

    @ParameterizedTest
    @ValueSource(strings = { "_method", "_METHOD", "_Method", " _method", "_method ", "\uFF3Fmethod", "_\uFF4Dethod",
            "_httpMethod",
            "_HTTPMETHOD", "method_override", "METHOD_OVERRIDE", "method-override", "X-HTTP-Method-Override",
            "x-http-method-override", "X-HTTP-METHOD-OVERRIDE", "x-method-override", "X-Method-Override", "X-HTTP-Method",
            "x-http-method", "X-Http-Method" })
    @Against("method override in the body")
    void refusesBodiesThatOverrideTheMethod(String field) {
        refusedEvenThough("POST", "/apis/things", "{`" + field + "`:`DELETE`}", "override the method");
    }

    @Test
    void protectsWhatPresetAndConfigurationNameTogether() {
        rig.preset = new io.gatewayassistant.preset.PresetReader().read("otoroshi");
        Set<String> kinds = Set.of("admins", "auth-modules", "admin-sessions", "scripts", "wasm-plugins");
        rig.properties = Map.of("protect.kinds", "teams");

        assertThat(kinds).allSatisfy(kind -> refusedEvenThough("POST", "/v1/" + kind, "{}", "protected from the assistant"));
        refusedEvenThough("POST", "/v1/teams", "{}", "protected from the assistant");
    }

    private void refusedEvenThough(String method, String url, String body, String reason) {
        JsonNode result = rig.callQuoted(method, url, body);

        assertThat(result.path("error").asText()).contains(reason);
        assertThat(result.has("status")).isFalse();
        nothingChanged();
    }

    /** Looking is allowed: a write is compared with what is there. */
    private void nothingChanged() {
        assertThat(rig.api.changes()).isEmpty();
        assertThat(rig.sent).isEmpty();
    }
}
