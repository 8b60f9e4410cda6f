package io.gatewayassistant.execute.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedSecretsTest {

    private final PastedSecrets pasted = new PastedSecrets(SecretNames.builtIn());

    @ParameterizedTest
    @ValueSource(strings = { "password: xyz", "token=abcdef", "my password is hunter2!", "the api key is `CANARY123`",
            "mot de passe : s3same",
            "le jeton est 'CANARY-1'", "clientSecret: \"open sesame now\"", "use https://me:CANARY@host.example/x",
            "create a provider with sk-proj-AbCdEf0123456789abcdef", "Authorization: Bearer abc123def456",
            "{\"password\": \"correct horse\"}", "here is my key, secret and all: 9fA3kQ27xYz01LmNop45qRsT",
            "this jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.dGhlLXNpZ25hdHVyZQ fails",
            "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----",
            "secret \"long phrase\": no, it is secret: \"long phrase\"",
            "set the token to ghp_0123456789abcdefABCDEF0123456789abcd please",
            "mdp=abcd", "the token: password: hunter2", "my password is xyz-12" })
    void takesOutWhatAPersonPastes(String text) {
        PastedSecrets.Masked masked = pasted.mask(text);

        assertThat(masked.removed()).isTrue();
        assertThat(masked.text()).contains(PastedSecrets.REMOVED).doesNotContain("CANARY", "xyz", "abcd", "hunter2", "s3same",
                "sesame",
                "AbCdEf0123456789", "correct horse", "9fA3kQ27", "dGhlLXNp", "MIIEvQ", "0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = { "How do I reset a password?", "Which API keys expire this month?", "Is the token valid?",
            "The password is required",
            "Give route b the key of route a", "What is a JWT verifier? Link the doc.", "Mon mot de passe est invalide",
            "the secret of apikey-7", "Generate a JWT verifier. -----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
            "the token endpoint is https://idp.example/oauth/token", "Combien de jetons par minute ?",
            "Password policies: how do they work?", "Token: required for each call",
            "show me 0b9f6a0e-6f0b-4a53-9d7b-3d5e7f1a2b3c",
            "what does GET /apis/apim.gateway.io/v1/apikeys return?",
            "is /apis/v1/apiKeys/0b9f6a0e-6f0b-4a53-9d7b-3d5e7f1a2b3c on?",
            "what is at https://admin.example.org/apis/v1/apikeys?page=2",
            "put {{secret:a.clientSecret.abcdefghjk}} into b: {{secret:a.clientSecret.abcdefghjk}}" })
    void leavesQuestionsAboutSecrets(String text) {
        assertThat(pasted.mask(text)).isEqualTo(new PastedSecrets.Masked(text, false));
    }

    @Test
    void takesOutOfAPathWhatIsRandom() {
        assertThat(pasted.mask("is the token /hooks/v1/9f3a0c77e1b25d48a6f0 valid?").text())
                .isEqualTo("is the token /hooks/v1/" + PastedSecrets.REMOVED + " valid?");
        assertThat(pasted.mask("my token: no, my key, secret: it was /9fA3kQ27xY/z01LmNop45q/RsT").text())
                .doesNotContain("9fA3kQ27xY", "z01LmNop45q");
    }

    @Test
    void takesOutWhatStandsBesideAHandle() {
        String handle = "{{secret:a.b.abcdefghjk}}";
        String key = "sk-proj-AbCdEf0123456789abcdef";

        assertThat(pasted.mask(key + handle + key + " and password=hunter2").text()).isEqualTo(
                PastedSecrets.REMOVED + handle + PastedSecrets.REMOVED + " and password=" + PastedSecrets.REMOVED);
    }

    @Test
    void leavesTheRestOfTheText() {
        assertThat(pasted.mask("Create an LLM provider named acme with token=abc-123, then list all.").text())
                .isEqualTo("Create an LLM provider named acme with token=" + PastedSecrets.REMOVED + ", then list all.");
    }
}
