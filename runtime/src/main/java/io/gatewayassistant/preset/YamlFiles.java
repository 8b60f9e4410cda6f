package io.gatewayassistant.preset;

import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML files of a folder; each mistake in one is an error that says where and what to do. */
final class YamlFiles {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /**
     * The content of a file.
     *
     * @param least what a file that is not empty has at least, for the error
     * @throws PresetException where it cannot be read as that type
     */
    <T> T read(PresetFolder folder, String name, TypeReference<T> type, String least) {
        String text = folder.read(name);
        String place = folder.location() + name;
        if (text.isBlank()) {
            throw new PresetException(place + " is empty: write at least " + least);
        }
        try {
            return yaml.readValue(text, type);
        } catch (UnrecognizedPropertyException e) {
            throw new PresetException(place + line(e) + ": unknown key '" + path(e) + "'; known here: "
                    + e.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
        } catch (JsonMappingException e) {
            throw new PresetException(place + line(e) + ": bad value of '" + path(e) + "': " + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new PresetException(place + line(e) + " is not YAML: " + e.getOriginalMessage());
        }
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
