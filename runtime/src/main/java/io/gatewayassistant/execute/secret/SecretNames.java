package io.gatewayassistant.execute.secret;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by the words of a field's name how far its value is to be kept from the model. */
public final class SecretNames {

    /** How much of a field's value is secret. */
    enum Verdict {
        /** Texts and numbers, at any depth, whatever the names inside. */
        ALL,
        /** Texts and numbers, at any depth, but for what names inside say is only about a secret. */
        ALL_BUT_ABOUT,
        /** Texts at any depth; numbers count something. */
        TEXTS,
        /** The text itself; what is inside of an object or list has names of its own. */
        TEXT,
        /** The text where it looks like one that a machine made. */
        SUSPECT,
        PLAIN;

        boolean certain() {
            return switch (this) {
                case ALL, ALL_BUT_ABOUT, TEXTS, TEXT -> true;
                case SUSPECT, PLAIN -> false;
            };
        }

        /** Whether it holds for what is inside, too. */
        boolean whole() {
            return this == ALL || this == ALL_BUT_ABOUT || this == TEXTS;
        }

        boolean numbers() {
            return this == ALL || this == ALL_BUT_ABOUT;
        }
    }

    private static final Set<String> SECRETS = Set.of("password", "passwords", "passwd", "passphrase", "passcode", "pwd",
            "secret", "secrets", "credential", "credentials", "motdepasse");
    private static final Set<String> LAST_ONLY = Set.of("pass", "pw", "pin", "otp", "cvv", "cvc");
    private static final Set<String> TOKENS = Set.of("token", "tokens", "jwt", "cookies");
    private static final Set<String> TEXT = Set.of("apikey", "privatekey", "secretkey", "accesskey", "authorization", "cookie",
            "bearer", "psk", "sas");
    private static final Set<String> SECRET_KEYS = Set.of("api", "private", "secret", "signing", "sign", "encryption",
            "encrypt",
            "decryption", "shared", "master", "hmac", "symmetric", "client", "account", "access", "auth", "storage",
            "subscription", "session", "ssh", "license", "cipher", "aes", "preshared", "webhook", "cookie", "integration",
            "priv");
    private static final Set<String> SUSPECT = Set.of("key", "keys", "apikeys", "hash", "salt", "seed", "signature", "session",
            "sid", "code", "nonce", "auth", "jwk", "license", "hmac", "dsn");
    private static final List<String> JOINED = List.of("password", "passwd", "passphrase", "secret", "apikey", "privatekey",
            "secretkey", "accesstoken", "refreshtoken", "authtoken", "credentials");
    /** Names that end so are about a secret, not one. */
    private static final Set<String> ABOUT = Set.of("url", "urls", "uri", "endpoint", "path", "policy", "policies", "type",
            "types", "name", "names", "header", "headers", "field", "fields", "id", "ids", "expiry", "expires", "expiration",
            "ttl", "lifetime", "duration", "length", "count", "max", "min", "limit", "limits", "at", "date", "created",
            "updated", "enabled", "disabled", "required", "allowed", "alg", "algorithm", "algo", "format", "location", "source",
            "rotation", "hint", "encoding", "issuer", "audience", "claim", "claims", "scope", "scopes", "ref", "refs",
            "reference", "status", "state", "version", "usage", "budget", "kind", "label", "description", "prefix", "suffix",
            "placeholder", "provider", "store", "manager", "backend", "engine", "mode", "strategy", "method", "param",
            "parameter", "query", "page", "template", "size", "minute", "hour", "day", "second", "month", "seconds", "validity",
            "timeout", "period", "age", "attribute", "column", "property", "selector", "place", "verifier", "verifiers",
            "settings", "config", "configuration", "validator", "domain", "same", "site", "review", "file", "namespace",
            "category",
            "scanning", "protection", "alert", "alerts", "check", "checks", "link", "request", "requests", "pattern",
            "patterns", "days", "hours", "minutes", "time", "times", "domains", "thumbprint", "fingerprint");
    /** Names with such a word are of what everybody may see, or of a number or switch. */
    private static final Set<String> HARMLESS = Set.of("public", "publishable", "max", "min", "total", "has", "is", "require",
            "requires", "use", "uses", "allow", "allows", "forgot", "per");
    private static final Set<String> PAGING = Set.of("page", "next", "previous", "prev", "continuation", "continue", "sync");

    private final Set<String> added;
    private final Set<String> plain;

    /**
     * @param added names of secrets besides those that are known by their words
     * @param plain names of what is no secret, whatever their words
     */
    public SecretNames(Collection<String> added, Collection<String> plain) {
        this.added = plain(added);
        this.plain = plain(plain);
    }

    /** What every installation has. */
    static SecretNames builtIn() {
        return new SecretNames(Set.of(), Set.of());
    }

    Verdict of(String name) {
        List<String> words = FieldWords.of(name);
        String whole = String.join("", words);
        if (plain.contains(whole)) {
            return Verdict.PLAIN;
        }
        if (added.contains(whole)) {
            return Verdict.ALL_BUT_ABOUT;
        }
        return words.isEmpty() || words.stream().anyMatch(HARMLESS::contains) || ABOUT.contains(words.getLast()) ? Verdict.PLAIN
                : byWords(words);
    }

    /** Whether configuration or preset say that it is no secret, whatever the document says. */
    boolean declaredPlain(String name) {
        return plain.contains(FieldWords.plain(name));
    }

    /** Whether a name tells that it is about something, such as {@code …Url} or {@code …Id}. */
    boolean about(String name) {
        List<String> words = FieldWords.of(name);
        return !words.isEmpty() && ABOUT.contains(words.getLast());
    }

    private static Verdict byWords(List<String> words) {
        String last = words.getLast();
        if (words.stream().anyMatch(SECRETS::contains) || LAST_ONLY.contains(last)) {
            return Verdict.ALL_BUT_ABOUT;
        }
        if (words.stream().anyMatch(TOKENS::contains)) {
            return words.stream().anyMatch(PAGING::contains) ? Verdict.PLAIN : Verdict.TEXTS;
        }
        if (words.stream().anyMatch(TEXT::contains) || hasSecretKey(words) || last.equals("private")
                || JOINED.stream().anyMatch(last::endsWith)) {
            return Verdict.TEXT;
        }
        return SUSPECT.contains(last) ? Verdict.SUSPECT : Verdict.PLAIN;
    }

    private static boolean hasSecretKey(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals("key") && SECRET_KEYS.contains(words.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> plain(Collection<String> names) {
        return names.stream().map(FieldWords::plain).collect(Collectors.toUnmodifiableSet());
    }
}
