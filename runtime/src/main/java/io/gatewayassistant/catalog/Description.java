package io.gatewayassistant.catalog;

/**
 * What is told of one operation.
 *
 * @param text for the model
 * @param failed whether there is no such operation, or no such part of it; the text then says what there is
 */
public record Description(String text, boolean failed) {

    static Description failure(String text) {
        return new Description(text, true);
    }
}
