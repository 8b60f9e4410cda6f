package io.gatewayassistant.execute.secret;

import static io.gatewayassistant.execute.secret.Redacting.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.TextNode;

/** Nothing is searched for by a secret: whoever may try can find it out letter by letter. */
class SecretSearchTest {

    private final RulesRig rig = new RulesRig();

    @ParameterizedTest
    @ValueSource(strings = { "clientSecret=a", "clientSecret.prefix=a", "filter%5Bpassword%5D=a", "password_like=a%25",
            "sort=clientSecret",
            "orderBy=-login.secret", "filter=clientSecret%20eq%20%27a%27", "where=password%3E%27m%27", "p%61ssword=a",
            "q=clientSecret:a*", "search=name:x%20AND%20login.password~%5Ea", "expr=startswith(clientSecret,%27a%27)",
            "jsonpath=$[?(@.clientSecret=~/a.*/)]", "query=%7B%22token%22:%7B%22$regex%22:%22%5Ea%22%7D%7D",
            "condition=password%20LIKE%20%27a%25%27", "rsql=client_secret==a*", "q=secret%20in%20(%27a%27,%27b%27)",
            "q=password%20not%20like%20%27a%25%27", "q=password%20rlike%20%27a%27", "q=%27m%27%3Cpassword",
            "q=%27m%27%20le%20@.clientSecret", "q=contains(%27a%27,%20login.password)", "q=concat(%27a%27,password,%27b%27)",
            "q=(%27a%27,password)" })
    void refusesToSearchForSecrets(String query) {
        assertThat(rig.query(query).refusal().orElseThrow()).contains("query parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"pass\\u0077ord\":{\"$regex\":\"^a\"}}", "[{\"client\\u0053ecret\":\"a*\"}]" })
    void refusesToSearchForSecretsByNamesInAnotherSpelling(String json) {
        String query = "q=" + URLEncoder.encode(json, StandardCharsets.UTF_8);

        assertThat(rig.query(query).refusal().orElseThrow()).contains("searched for");
        assertThat(rig.search(TextNode.valueOf(json).toString()).refusal().orElseThrow()).contains("searched for");
    }

    @ParameterizedTest
    @ValueSource(strings = { "name=a", "tokenType=jwt", "pageToken=a", "includeSecrets=true", "sort=name", "q=token",
            "maxTokens=5", "q=reset%20the%20password", "fields=id,clientSecret,name", "q=tokenUrl:https",
            "at=2026-01-01T10:00:00Z",
            "redirect=https://gateway.example/x", "q=reset,password,mail", "q=%27type%27:%27password%27", "q=type='password'",
            "q=%7B%22path%22:%22a%5C%5Cd%22%7D" })
    void allowsOtherSearches(String query) {
        assertThat(rig.query(query).refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"clientSecret\":\"a*\"}", "{\"query\":{\"wildcard\":{\"login.password\":\"a*\"}}}",
            "{\"filter\":\"clientSecret eq 'a'\"}", "[{\"field\":\"name\"},{\"where\":\"password like 'a%'\"}]",
            "{\"query\":\"{ keys(where: {clientSecret: {like: \\\"a\\\"}}) { id } }\"}", "\"token:a*\"" })
    void refusesBodiesOfSearchesForSecrets(String body) {
        assertThat(rig.search(body).refusal().orElseThrow()).contains("cannot be searched for");
    }

    @Test
    @Timeout(20)
    void readsEachWordOfASearchOnce() {
        String word = "a".repeat(400_000);

        assertThat(rig.search("{\"q\":\"" + word + "\"}").refusal()).isEmpty();
        assertThat(rig.search("{\"q\":\"" + word + " 1password:x\"}").refusal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"name\":\"token\"}", "{\"query\":\"{ keys { id clientSecret } }\"}",
            "{\"withSecrets\":true,\"password\":null}", "{\"tokenType\":\"jwt\"}" })
    void allowsBodiesOfOtherSearches(String body) {
        assertThat(rig.search(body).refusal()).isEmpty();
    }

    /** For the server they may not be, and what is escaped in them is found in JSON only. */
    @Test
    void refusesSearchesThatAreTooDeepToBeRead() {
        String deep = "{\"and\":[".repeat(40) + "{\"pass\\u0077ord\":{\"regex\":\"^a\"}}" + "]}".repeat(40);

        assertThat(rig.query("filter=" + URLEncoder.encode(deep, StandardCharsets.UTF_8)).refusal()).isPresent();
        assertThat(rig.search("{\"filter\":" + TextNode.valueOf(deep) + "}").refusal()).isPresent();
    }
}
