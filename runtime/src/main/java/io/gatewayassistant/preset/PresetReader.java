package io.gatewayassistant.preset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Reads presets from folders; each mistake in one is an error that says where and what to do. */
public final class PresetReader {

    private static final String FILE = "preset.yaml";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** Words of one language in a glossary file. */
    @RegisterForReflection
    record WordsKeys(@Nullable List<String> names, @Nullable String means) {

        Glossary.Words toWords() {
            return new Glossary.Words(names == null ? List.of() : names, means);
        }
    }

    /**
     * The preset in a folder.
     *
     * @param location name of a shipped preset, {@code classpath:folder} or {@code file:folder}
     * @throws PresetException where it cannot be used
     */
    public Preset read(String location) {
        PresetFolder folder = PresetFolder.of(location);
        PresetFile file = parse(folder, FILE, new TypeReference<PresetFile>() {
        });
        Glossary glossary = file.glossary() == null ? new Glossary(Map.of()) : glossary(folder, file.glossary());
        try {
            return file.toPreset(folder, glossary);
        } catch (IllegalArgumentException e) {
            throw new PresetException(folder.location() + FILE + ": " + e.getMessage());
        }
    }

    private Glossary glossary(PresetFolder folder, String name) {
        Map<String, Map<String, WordsKeys>> terms = parse(folder, name,
                new TypeReference<Map<String, Map<String, WordsKeys>>>() {
                });
        Map<String, Glossary.Entry> entries = new LinkedHashMap<>();
        terms.forEach((term, languages) -> entries.put(term, entry(languages)));
        return new Glossary(entries);
    }

    private static Glossary.Entry entry(Map<String, WordsKeys> languages) {
        Map<String, Glossary.Words> words = new LinkedHashMap<>();
        languages.forEach((language, keys) -> words.put(language, keys.toWords()));
        return new Glossary.Entry(words);
    }

    private <T> T parse(PresetFolder folder, String name, TypeReference<T> type) {
        String text = folder.read(name);
        String place = folder.location() + name;
        if (text.isBlank()) {
            throw new PresetException(place + " is empty: write at least a title");
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
