package io.gatewayassistant.preset;

import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;

/** Reads presets from folders; each mistake in one is an error that says where and what to do. */
public final class PresetReader {

    private static final String FILE = "preset.yaml";

    private final YamlFiles files = new YamlFiles();
    private final GlossaryReader glossaries = new GlossaryReader();

    /**
     * The preset in a folder.
     *
     * @param location name of a shipped preset, {@code classpath:folder} or {@code file:folder}
     * @throws PresetException where it cannot be used
     */
    public Preset read(String location) {
        PresetFolder folder = PresetFolder.of(location);
        PresetFile file = files.read(folder, FILE, new TypeReference<PresetFile>() {
        }, "a title");
        Glossary glossary = file.glossary() == null ? new Glossary(Map.of()) : glossaries.read(folder, file.glossary());
        try {
            return file.toPreset(folder, glossary);
        } catch (IllegalArgumentException e) {
            throw new PresetException(folder.location() + FILE + ": " + e.getMessage());
        }
    }
}
