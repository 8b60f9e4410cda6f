package io.gatewayassistant.sample.seed;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Certificates that expire around the moment of the first start: one last month, four this month, the rest later. */
final class Certificates {

    private static final int HOW_MANY = 40;

    private final List<String> hosts;

    Certificates(List<String> hosts) {
        this.hosts = hosts;
    }

    List<ObjectNode> certificates() {
        return Stream.concat(Stream.of(authority()), IntStream.range(0, HOW_MANY).mapToObj(this::certificate)).toList();
    }

    private ObjectNode certificate(int number) {
        String host = hosts.get(number);
        Instant expiresAt = expiry(number);
        boolean automatic = number % 3 != 0;
        ObjectNode certificate = JsonNodeFactory.instance.objectNode().put("id", "cert_" + host).put("name", host)
                .put("description", "Certificate of " + host).put("domain", host).put("organization", "harbourline")
                .put("issuer", automatic ? "CN=R11, O=Let's Encrypt, C=US" : "CN=Harbourline issuing CA 2")
                .put("issuedAt",
                        expiresAt.atZone(ZoneOffset.UTC).minus(Period.ofDays(automatic ? 90 : 365)).toInstant().toString())
                .put("expiresAt", expiresAt.toString())
                .put("autoRenew", automatic);
        certificate.putArray("teams").add("team_security");
        certificate.putArray("subjectAlternativeNames").add(host.replace(".harbourline", ".internal.harbourline"));
        return certificate;
    }

    private static ObjectNode authority() {
        Instant expiresAt = YearMonth.now(ZoneOffset.UTC).plusYears(7).atEndOfMonth().atTime(12, 0).toInstant(ZoneOffset.UTC);
        ObjectNode certificate = JsonNodeFactory.instance.objectNode().put("id", "cert_harbourline-ca")
                .put("name", "Harbourline issuing CA 2").put("description", "Signs the internal certificates")
                .put("domain", "harbourline.example").put("organization", "harbourline").put("issuer", "CN=Harbourline root CA")
                .put("issuedAt", expiresAt.atZone(ZoneOffset.UTC).minusYears(10).toInstant().toString())
                .put("expiresAt", expiresAt.toString()).put("authority", true);
        certificate.putArray("teams").add("team_security");
        return certificate;
    }

    /** The first five fall in last month and this month, the others into the eleven months after it. */
    private static Instant expiry(int number) {
        YearMonth thisMonth = YearMonth.now(ZoneOffset.UTC);
        int last = thisMonth.lengthOfMonth();
        return switch (number) {
            case 0 -> moment(thisMonth.minusMonths(1), 19, 8);
            case 1 -> moment(thisMonth, 9, 14);
            case 2 -> moment(thisMonth, last - 3, 6);
            case 3 -> moment(thisMonth, last - 1, 22);
            case 4 -> moment(thisMonth, last, 23);
            default -> moment(thisMonth.plusMonths(1 + number % 11), 1 + number * 7 % 28, number % 24);
        };
    }

    private static Instant moment(YearMonth month, int day, int hour) {
        return month.atDay(day).atTime(LocalTime.of(hour, 30)).toInstant(ZoneOffset.UTC);
    }
}
