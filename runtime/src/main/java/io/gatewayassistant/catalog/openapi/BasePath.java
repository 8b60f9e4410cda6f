package io.gatewayassistant.catalog.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;

/** The prefix of the paths of a document. */
final class BasePath {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern ORIGIN = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]*");

    private BasePath() {
    }

    /** The path of the first server, without a slash at its end; empty where it has none that can be used. */
    static String of(@Nullable List<Server> servers) {
        if (servers == null || servers.isEmpty() || servers.getFirst().getUrl() == null) {
            return "";
        }
        Server server = servers.getFirst();
        String url = VARIABLE.matcher(server.getUrl())
                .replaceAll(variable -> Matcher.quoteReplacement(value(server.getVariables(), variable.group(1))));
        return normalised(ORIGIN.matcher(url).replaceFirst(""));
    }

    /** {@code path} with a slash at its start and none at its end; empty where nothing is left or it has dot segments. */
    static String normalised(String path) {
        String plain = path.strip().replaceFirst("[?#].*$", "").replaceFirst("^(\\./|\\.$)", "").replaceAll("^/+|/+$", "");
        boolean usable = !plain.isEmpty() && !plain.contains("..") && !plain.contains("{") && !plain.contains(" ");
        return usable ? "/" + plain : "";
    }

    private static String value(@Nullable ServerVariables variables, String name) {
        Map<String, ServerVariable> known = variables == null ? Map.of() : variables;
        ServerVariable variable = known.get(name);
        // Without a default the variable stays, and so makes the path unusable.
        return variable == null || variable.getDefault() == null ? "{" + name + "}" : variable.getDefault();
    }
}
