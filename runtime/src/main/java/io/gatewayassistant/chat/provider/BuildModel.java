package io.gatewayassistant.chat.provider;

/**
 * A chat model that the build has.
 *
 * @param name its configuration name; {@code default} is the one without a name
 * @param provider the Quarkus LangChain4j provider behind it, such as {@code openai}
 */
public record BuildModel(String name, String provider) {

    public static final String DEFAULT = "default";

    public boolean isDefault() {
        return DEFAULT.equals(name);
    }
}
