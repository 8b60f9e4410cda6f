package io.gatewayassistant.deployment;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Quarkus looks at credentials only on demand. */
class LazyFormLoginTest extends FormLogin {

    @RegisterExtension
    static final QuarkusUnitTest APP = app().overrideConfigKey("quarkus.http.auth.proactive", "false");
}
