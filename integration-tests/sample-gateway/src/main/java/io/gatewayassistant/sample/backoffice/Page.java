package io.gatewayassistant.sample.backoffice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;

/**
 * What every page shows around its content.
 *
 * @param current the kind that the page is about, or another word for the pages that are about none
 * @param user who is logged in
 * @param mayChange whether the user may change anything; others see no secrets
 */
public record Page(String title, String current, String user, boolean mayChange) {

    /** The menu: kinds by section. */
    public Map<String, List<Kind<?>>> sections() {
        return Kinds.ALL.stream().collect(Collectors.groupingBy(Kind::section, LinkedHashMap::new, Collectors.toList()));
    }

    public boolean isCurrent(String name) {
        return current.equals(name);
    }
}
