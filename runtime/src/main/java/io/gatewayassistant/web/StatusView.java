package io.gatewayassistant.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the panel needs to know before the first question.
 *
 * @param mayConfigure whether the settings are reachable for this user
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusView(String title, boolean enabled, User user, boolean mayConfigure, Model model, CatalogView catalog,
        List<String> suggestions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record User(String id, String name, @Nullable String email) {
    }

    /**
     * @param provider name of the model that answers
     * @param builtIn whether that is the one without a language model
     */
    record Model(String provider, boolean builtIn, String label) {
    }
}
