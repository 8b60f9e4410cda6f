package io.gatewayassistant.settings;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import io.gatewayassistant.spi.AdminCredentials;
import io.quarkus.arc.All;

/** The names of the API keys that the settings can choose from: names only, the values stay where they are used. */
@ApplicationScoped
public class ApiKeys {

    private final SortedSet<String> names = new TreeSet<>();

    ApiKeys(AssistantConfig config, @All List<AdminCredentials> credentials) {
        names.addAll(config.adminApi().keys().keySet());
        credentials.forEach(supplier -> names.add(supplier.name()));
    }

    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }
}
