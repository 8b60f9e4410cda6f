package io.gatewayassistant.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that were refused as a whole, with everything that is wrong with them. */
public class InvalidSettingsException extends RuntimeException {

    private final transient List<FieldError> fields;

    public InvalidSettingsException(List<FieldError> fields) {
        super(fields.stream().map(error -> error.field() + ": " + error.message()).collect(Collectors.joining("; ")));
        this.fields = List.copyOf(fields);
    }

    public List<FieldError> fields() {
        return fields;
    }
}
