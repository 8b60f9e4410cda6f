package io.gatewayassistant.sample.backoffice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Lets tests see what people who may not change anything see. */
public final class SecretsProbe {

    private SecretsProbe() {
    }

    public static String hide(String json) {
        try {
            return Secrets.hide(new ObjectMapper().readTree(json)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
