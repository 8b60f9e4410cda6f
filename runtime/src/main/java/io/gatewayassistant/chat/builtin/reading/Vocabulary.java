package io.gatewayassistant.chat.builtin.reading;

import java.util.List;
import java.util.Map;

import io.gatewayassistant.chat.builtin.language.DataFile;

/** Names that admin APIs give to fields, parameters and headers, from a data file. */
public final class Vocabulary {

    private final DataFile data = DataFile.read("vocabulary.yaml");

    /** Fields that tell the state, with the values they then have. {@code !state} is the opposite. */
    public Map<String, List<String>> stateFields(String state) {
        String name = state.startsWith("!") ? data.text("states", state.substring(1), "opposite") : state;
        return data.lists("states", name, "fields");
    }

    public List<String> dateFields(String date) {
        return data.list("dates", date, "fields");
    }

    public List<String> allDates() {
        return List.copyOf(data.lists("dates").keySet());
    }

    public List<String> beforeParameters(String date) {
        return data.list("dates", date, "before");
    }

    public List<String> afterParameters(String date) {
        return data.list("dates", date, "after");
    }

    /** A list by its key in the data file. */
    public List<String> list(String... keys) {
        return data.list(keys);
    }

    public String text(String... keys) {
        return data.text(keys);
    }

    /** Whether values of this field are never shown. */
    public boolean isSecret(String field) {
        String key = Names.squeeze(field);
        return data.list("fields", "secret").stream().anyMatch(key::contains);
    }
}
