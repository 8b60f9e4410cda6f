package io.gatewayassistant.sample.admin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.sample.entity.Kind;

/**
 * A valid first document of every kind, to be changed and created. They are resource files in which
 * {@code ${new id}}, {@code ${random 16}} (bytes), {@code ${secret}} and {@code ${now +P1Y}} (a period from now) are replaced.
 */
@ApplicationScoped
public class EntityTemplates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(new id|random|secret|now) ?([^}]*)}");

    private final ObjectMapper mapper;
    private final SecureRandom random = new SecureRandom();

    public EntityTemplates(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public ObjectNode template(Kind<?> kind) {
        return (ObjectNode) read(kind, "/entity-templates/" + kind.plural() + ".json");
    }

    /** Reads a resource file about a kind, with the placeholders replaced. */
    public JsonNode read(Kind<?> kind, String resource) {
        try (InputStream in = EntityTemplates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing: write it");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return mapper.readTree(PLACEHOLDER.matcher(text).replaceAll(found -> value(kind, found)));
        } catch (IOException e) {
            throw new IllegalStateException("The resource " + resource + " is not JSON", e);
        }
    }

    private String value(Kind<?> kind, MatchResult placeholder) {
        String argument = placeholder.group(2);
        return Matcher.quoteReplacement(switch (placeholder.group(1)) {
            case "new id" -> EntityService.newId(kind);
            case "secret" -> random(24);
            case "random" -> random(Integer.parseInt(argument));
            default -> now(argument);
        });
    }

    private String random(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String now(String period) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return period.isEmpty() ? now.toString()
                : now.atZone(ZoneOffset.UTC).plus(Period.parse(period)).toInstant().toString();
    }
}
