package io.gatewayassistant.chat.builtin;

/** An admin API of a name server: everything is below a server, records are parts of a zone. */
final class Dns {

    static final String ZONES = """
            [{"id":"example.org.","name":"example.org.","kind":"Native","dnssec":false,"serial":2026112201,"url":"/api/v1/servers/localhost/zones/example.org."},
             {"id":"example.com.","name":"example.com.","kind":"Master","dnssec":true,"serial":2026112201,"url":"/api/v1/servers/localhost/zones/example.com."},
             {"id":"disabled.test.","name":"disabled.test.","kind":"Native","dnssec":false,"serial":3,"url":"/api/v1/servers/localhost/zones/disabled.test."}]""";

    private Dns() {
    }

    static FakeTools tools() {
        return FakeTools.over("dns-operations.txt")
                .with("/api/v1/servers", "[{\"id\":\"localhost\",\"type\":\"Server\",\"version\":\"4.7.3\"}]")
                .with("/api/v1/servers/localhost/zones", ZONES)
                .with("/api/v1/servers/localhost/config", "[{\"name\":\"api\",\"type\":\"ConfigSetting\",\"value\":\"yes\"}]")
                .with("/api/v1/servers/localhost/zones/example.org./cryptokeys", "[]")
                .with("/api/v1/servers/localhost/zones/example.org.", """
                        {"id":"example.org.","name":"example.org.","kind":"Native","rrsets":[
                          {"name":"www.example.org.","type":"A","ttl":300,"comments":[],
                           "records":[{"content":"192.0.2.1","disabled":false},{"content":"192.0.2.2","disabled":true}]},
                          {"name":"example.org.","type":"NS","ttl":3600,"comments":[],
                           "records":[{"content":"ns1.example.org.","disabled":false}]}]}""");
    }
}
