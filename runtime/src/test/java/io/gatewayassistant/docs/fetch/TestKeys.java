package io.gatewayassistant.docs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.vertx.core.net.JksOptions;

/** A certificate for docs.example.org that those trust who are given it. */
final class TestKeys {

    private static final String PASSWORD = "changeit";

    private TestKeys() {
    }

    static JksOptions in(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=docs.example.org", "-ext",
                "SAN=dns:docs.example.org", "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass", PASSWORD).inheritIO().start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        return new JksOptions().setPath(file.toString()).setPassword(PASSWORD);
    }
}
