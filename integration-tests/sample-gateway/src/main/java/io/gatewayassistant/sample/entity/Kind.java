package io.gatewayassistant.sample.entity;

import java.util.Map;

/**
 * One kind of entity: where it lives in the admin API and how people call it.
 *
 * @param plural the last segment of its path, also the name of its backoffice page
 * @param label how people call one, such as "API key"; the plural takes an s
 * @param section where its page stands in the backoffice's menu
 * @param references which of its fields hold ids of another kind: JSON pointer of the field, plural of that kind
 */
public record Kind<T extends GatewayEntity>(
        String group,
        String plural,
        String label,
        Class<T> type,
        String section,
        Map<String, String> references) {

    static <T extends GatewayEntity> Kind<T> of(String group, String plural, String label, Class<T> type, String section) {
        return new Kind<>(group, plural, label, type, section, Map.of());
    }

    Kind<T> referring(Map<String, String> fields) {
        return new Kind<>(group, plural, label, type, section, Map.copyOf(fields));
    }

    /** Path of its collection in the admin API. */
    public String path() {
        return "/apis/" + group + "/v1/" + plural;
    }

    /** The label of many. */
    public String labels() {
        return label + "s";
    }

    /** The label with its article: "a route", "an API key". */
    public String labelWithArticle() {
        return ("AEIOaeio".indexOf(label.charAt(0)) >= 0 || label.startsWith("LLM") ? "an " : "a ") + label;
    }

    /** The label as a title: "JWT verifiers". */
    public String title() {
        return Character.toUpperCase(label.charAt(0)) + labels().substring(1);
    }

    /** Name of one in operation ids and schemas: "ApiKey". */
    public String typeName() {
        return type.getSimpleName();
    }
}
