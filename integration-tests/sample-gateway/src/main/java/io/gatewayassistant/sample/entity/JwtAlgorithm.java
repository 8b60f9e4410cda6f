package io.gatewayassistant.sample.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signature algorithms that a JWT verifier knows. */
@Schema(name = "JwtAlgorithm", description = "Signature algorithms of a token.")
public enum JwtAlgorithm {
    HS256("HmacSHA256"),
    HS384("HmacSHA384"),
    HS512("HmacSHA512"),
    RS256("SHA256withRSA"),
    RS384("SHA384withRSA"),
    RS512("SHA512withRSA");

    private final String jcaName;

    JwtAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    /** The name under which the Java platform knows it. */
    public String jcaName() {
        return jcaName;
    }

    /** Whether the signer and the verifier share a secret. */
    public boolean symmetric() {
        return jcaName.startsWith("Hmac");
    }
}
