package io.gatewayassistant.execute.secret;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.gatewayassistant.execute.fence.OneSpelling;

/** Fields that the host allows secrets of other fields to be put into. */
public final class SecretPairs {

    private static final Pattern PAIR = Pattern.compile("\\s*([^\\s.]+\\.\\S+)\\s*->\\s*([^\\s.]+\\.\\S+)\\s*");

    private final Set<List<String>> pairs;

    private SecretPairs(Set<List<String>> pairs) {
        this.pairs = pairs;
    }

    /** @param pairs each as {@code kind.field -> kind.field} */
    public static SecretPairs of(Collection<String> pairs) {
        return new SecretPairs(pairs.stream().map(SecretPairs::pair).collect(Collectors.toUnmodifiableSet()));
    }

    boolean allow(SecretField from, SecretField to) {
        return pairs.contains(List.of(plain(from.text()), plain(to.text())));
    }

    private static List<String> pair(String text) {
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) {
            throw new IllegalArgumentException("protect.secret-pairs: '" + text
                    + "' must be kind.field -> kind.field, such as apikeys.clientSecret -> backends.password");
        }
        return List.of(plain(pair.group(1)), plain(pair.group(2)));
    }

    private static String plain(String text) {
        return OneSpelling.inOneCase(text);
    }
}
