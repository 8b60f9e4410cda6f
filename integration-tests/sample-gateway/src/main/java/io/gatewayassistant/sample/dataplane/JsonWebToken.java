package io.gatewayassistant.sample.dataplane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.sample.entity.JwtVerifier;

/** A token as it came with a call, not yet believed. */
record JsonWebToken(ObjectMapper mapper, String text) {

    /** Why the token does not pass the verifier; empty when it does. */
    Optional<String> problem(JwtVerifier verifier) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.of("it has not three parts");
        }
        try {
            if (!json(parts[0]).path("alg").asText().equals(verifier.algorithm().name())) {
                return Optional.of("it is not signed with " + verifier.algorithm());
            }
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            if (!signatureFits(verifier, signed, Base64.getUrlDecoder().decode(parts[2]))) {
                return Optional.of("its signature is wrong");
            }
            return claimProblem(verifier, json(parts[1]));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            return Optional.of("it cannot be read");
        }
    }

    private JsonNode json(String part) throws IOException {
        return mapper.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static boolean signatureFits(JwtVerifier verifier, byte[] signed, byte[] signature)
            throws GeneralSecurityException {
        String algorithm = verifier.algorithm().jcaName();
        if (verifier.algorithm().symmetric()) {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(Objects.requireNonNull(verifier.secret()).getBytes(StandardCharsets.UTF_8), algorithm));
            return MessageDigest.isEqual(mac.doFinal(signed), signature);
        }
        Signature check = Signature.getInstance(algorithm);
        check.initVerify(publicKey(Objects.requireNonNull(verifier.publicKey())));
        check.update(signed);
        return check.verify(signature);
    }

    private static PublicKey publicKey(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static Optional<String> claimProblem(JwtVerifier verifier, JsonNode claims) {
        long now = Instant.now().getEpochSecond();
        if (claims.has("exp") && claims.get("exp").asLong() <= now) {
            return Optional.of("it has expired");
        }
        if (claims.has("nbf") && claims.get("nbf").asLong() > now) {
            return Optional.of("it is not valid yet");
        }
        if (verifier.issuer() != null && !verifier.issuer().equals(claims.path("iss").asText())) {
            return Optional.of("it has another issuer");
        }
        return verifier.audience() == null || audienceFits(verifier.audience(), claims.path("aud")) ? Optional.empty()
                : Optional.of("it is for another audience");
    }

    private static boolean audienceFits(String audience, JsonNode claim) {
        return claim.isArray() ? StreamSupport.stream(claim.spliterator(), false).anyMatch(one -> audience.equals(one.asText()))
                : audience.equals(claim.asText());
    }
}
