package io.gatewayassistant.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An admin API that nobody here wrote: Swagger 2.0, nested paths, ids that end with a dot. */
@QuarkusTest
@QuarkusTestResource(value = PowerDns.class, restrictToAnnotatedClass = true)
class PowerDnsTest {

    @BeforeEach
    void needsPowerDns() {
        assumeTrue(PowerDns.installed(), "PowerDNS is not installed: apt install pdns-server pdns-backend-sqlite3 sqlite3");
    }

    @Test
    void countsTheZones() {
        Answer answer = Answer.to("how many zones are there?");

        assertThat(answer.text()).contains("2");
        assertThat(answer.tools()).contains("search", "execute");
    }

    @Test
    void countsTheZonesInFrench() {
        assertThat(Answer.to("combien de zones y a-t-il ?").text()).contains("2");
    }

    @Test
    void listsTheRecordsOfAZone() {
        assertThat(Answer.to("list the records of example.org").text())
                .contains("www.example.org", "192.0.2.1", "192.0.2.2").doesNotContain("192.0.2.3");
    }

    @Test
    void showsAChangeInsteadOfMakingIt() {
        Answer answer = Answer.to("delete the zone example.org");

        assertThat(answer.text()).contains("DELETE").contains("/zones/");
        assertThat(Answer.to("how many zones are there?").text()).contains("2");
    }
}
