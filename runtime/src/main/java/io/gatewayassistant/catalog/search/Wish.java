package io.gatewayassistant.catalog.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.PathStructure;

/**
 * What somebody wants to be done, as far as the verb of the request tells. A hint for ranking, never more: many requests
 * have no verb that we know, and some verbs mean another method than one thinks.
 */
public enum Wish {
    LIST,
    READ,
    COUNT,
    CREATE,
    UPDATE,
    DELETE;

    /** The right method on one thing instead of many, or the other way round. */
    private static final float ALMOST = 0.5f;

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Properties VERBS = verbs();
    private static final Map<String, Wish> BY_VERB = byVerb();
    private static final Set<String> MANY = Set.copyOf(words(VERBS.getProperty("many")));

    /** The wishes of all verbs in {@code query}; empty where it has none that we know. */
    static Set<Wish> of(String query) {
        List<String> words = words(query);
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        words.stream().map(BY_VERB::get).filter(Objects::nonNull).forEach(wishes::add);
        if (wishes.contains(READ) && words.stream().anyMatch(MANY::contains)) {
            wishes.remove(READ);
            wishes.add(LIST);
        }
        return wishes;
    }

    /**
     * How well an operation does what is wished, 0 to 1. Whether one or many things are meant counts only where the
     * catalog has both.
     */
    float fit(HttpVerb verb, PathStructure.Role role) {
        return switch (this) {
            case LIST -> verb != HttpVerb.GET ? 0 : role == PathStructure.Role.COLLECTION ? 1 : ALMOST;
            case READ, COUNT -> verb == HttpVerb.GET ? 1 : 0;
            case CREATE -> verb != HttpVerb.POST ? 0 : role == PathStructure.Role.ITEM ? ALMOST : 1;
            case UPDATE -> verb == HttpVerb.PUT || verb == HttpVerb.PATCH ? 1 : 0;
            case DELETE -> verb == HttpVerb.DELETE ? 1 : 0;
        };
    }

    private static List<String> words(String text) {
        String folded = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return NOT_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }

    private static Map<String, Wish> byVerb() {
        Map<String, Wish> byVerb = new HashMap<>();
        for (Wish wish : values()) {
            words(VERBS.getProperty(wish.name().toLowerCase(Locale.ROOT))).forEach(verb -> byVerb.putIfAbsent(verb, wish));
        }
        return Map.copyOf(byVerb);
    }

    private static Properties verbs() {
        Properties verbs = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Wish.class.getResourceAsStream("verbs.properties")), StandardCharsets.UTF_8)) {
            verbs.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("verbs.properties cannot be read", e);
        }
        return verbs;
    }
}
