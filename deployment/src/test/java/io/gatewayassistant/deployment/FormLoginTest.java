package io.gatewayassistant.deployment;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Quarkus looks at the credentials of every request, before any resource does. */
class FormLoginTest extends FormLogin {

    @RegisterExtension
    static final QuarkusUnitTest APP = app();
}
