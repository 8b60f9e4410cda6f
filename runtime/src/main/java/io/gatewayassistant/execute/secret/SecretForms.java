package io.gatewayassistant.execute.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is known for a secret by its form alone, wherever it stands. */
final class SecretForms {

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "(?s)-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----.*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----|\\z)");
    /** {@code -----BEGIN} in base64, as Kubernetes keeps keys. */
    private static final Pattern ENCODED_PEM = Pattern.compile("LS0tLS1CRUdJTi[A-Za-z0-9+/=\\r\\n]{40,}+");
    /** Whoever wrote the text may have put an end anywhere. */
    private static final Pattern NO_DIGITS = Pattern.compile("[=\\r\\n]+");
    private static final List<Pattern> WHOLE = List.of(PRIVATE_KEY,
            Pattern.compile("(?<![\\w-])eyJ[\\w-]{6,}+(?:\\.[\\w-]*+){2,4}"),
            Pattern.compile("(?<![\\w-])(?:sk|rk)[-_][A-Za-z0-9_-]{16,}+"),
            Pattern.compile(
                    "(?<![\\w-])(?:gh[pousr]_|github_pat_|glpat-|gldt-|xox[abeprs]-|xapp-|hf_|npm_|dop_v1_|dckr_pat_|shpat_"
                            + "|pypi-|ya29\\.|hvs\\.|hvb\\.|AIza|SG\\.|AGE-SECRET-KEY-1)[A-Za-z0-9._-]{16,}+"),
            Pattern.compile("(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"));
    /** The first group is the secret. */
    private static final List<Pattern> PART = List.of(
            Pattern.compile("(?i)(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}+://[^\\s/?#\"'<>:@]*+:([^\\s/?\"'<>]+)@"),
            // not \b, which looks back over all marks that stand before
            Pattern.compile("(?i)(?<!\\w)(?:bearer|basic)\\s+([A-Za-z0-9._~+/-]{8,}+=*)"));
    private static final Pattern USER_ONLY = Pattern.compile("://([^\\s/?#\"'<>:@]{16,}+)@");

    private SecretForms() {
    }

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        WHOLE.forEach(form -> form.matcher(text).results()
                .forEach(match -> found.add(new Span(match.start(), match.end()))));
        for (Pattern form : PART) {
            Matcher match = form.matcher(text);
            while (match.find()) {
                if (form == PART.getFirst() || Randomness.unlikeAWord(match.group(1))) {
                    found.add(new Span(match.start(1), match.end(1)));
                }
            }
        }
        USER_ONLY.matcher(text).results().filter(match -> Randomness.unlikeAWord(match.group(1)))
                .forEach(match -> found.add(new Span(match.start(1), match.end(1))));
        ENCODED_PEM.matcher(text).results().filter(match -> holdsPrivateKey(match.group()))
                .forEach(match -> found.add(new Span(match.start(), match.end())));
        return found;
    }

    private static boolean holdsPrivateKey(String base64) {
        String beginning = NO_DIGITS.matcher(base64.substring(0, Math.min(base64.length(), 120))).replaceAll("");
        byte[] decoded = Base64.getDecoder().decode(beginning.substring(0, beginning.length() / 4 * 4));
        return new String(decoded, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY");
    }
}
