package io.gatewayassistant.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the panel needs to know before the first question.
 *
 * @param links where answers may lead
 * @param suggestionsByKind questions about each kind of entity, {@code {title}} in one standing for an entity's name
 * @param mayConfigure whether the settings are reachable for this user
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusView(String title, boolean enabled, User user, boolean mayConfigure, Model model, CatalogView catalog,
        List<String> suggestions, Map<String, List<String>> suggestionsByKind, Links links) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(String id, String name, @Nullable String email) {
    }

    /**
     * @param pages addresses of the backoffice, with {@code :id} for any segment
     * @param docs addresses that documentation is below, a path or {@code https} and a host
     */
    record Links(List<String> pages, Set<String> docs) {
    }

    /**
     * @param provider name of the model that answers
     * @param builtIn whether that is the one without a language model
     */
    record Model(String provider, boolean builtIn, String label) {
    }
}
