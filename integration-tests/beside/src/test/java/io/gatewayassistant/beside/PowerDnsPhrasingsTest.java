package io.gatewayassistant.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Twenty English and ten French questions to the built-in model, over an admin API that nobody here wrote. */
@QuarkusTest
@QuarkusTestResource(value = PowerDns.class, restrictToAnnotatedClass = true)
class PowerDnsPhrasingsTest {

    @BeforeEach
    void needsPowerDns() {
        assumeTrue(PowerDns.installed(), "PowerDNS is not installed: apt install pdns-server pdns-backend-sqlite3 sqlite3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how many zones are there?                   | **2** zones
            How many zones do I have?                   | **2** zones
            count the zones                             | **2** zones
            number of zones?                            | **2** zones
            list the zones                              | example.net.
            list all zones                              | example.org.
            show me the zones                           | example.net.
            which zones are there?                      | example.org.
            give me all zones                           | example.net.
            list the records of example.org             | 192.0.2.2
            show the records of example.org             | www.example.org
            show me the records of example.net          | 192.0.2.3
            list the servers                            | localhost
            how many servers are there?                 | servers: **1**
            show the servers                            | localhost
            how many zones                              | **2** zones
            list the native zones                       | example.org.
            delete the zone example.org                 | DELETE /api/v1/servers/{server_id}/zones/{zone_id}
            create a zone example.com                   | POST /api/v1/servers/{server_id}/zones
            remove the zone example.net                 | DELETE /api/v1/servers/{server_id}/zones/{zone_id}
            """)
    void answersInEnglish(String question, String expected) {
        assertThat(Answer.to(question).text()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            combien de zones y a-t-il ?                 | **2** zones
            combien de zones ai-je ?                    | **2** zones
            compte les zones                            | **2** zones
            liste les zones                             | example.net.
            montre-moi les zones                        | example.org.
            quelles zones y a-t-il ?                    | example.org.
            liste les serveurs                          | localhost
            combien de serveurs ?                       | serveurs : **1**
            supprime la zone example.org                | DELETE /api/v1/servers/{server_id}/zones/{zone_id}
            crée une zone example.com                   | POST /api/v1/servers/{server_id}/zones
            """)
    void answersInFrench(String question, String expected) {
        assertThat(Answer.to(question).text()).contains(expected);
    }
}
