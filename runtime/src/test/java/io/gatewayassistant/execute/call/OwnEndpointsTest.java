package io.gatewayassistant.execute.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

class OwnEndpointsTest {

    private final OwnEndpoints own = new OwnEndpoints("/assistant");

    @Test
    void knowsEveryEndpointThatThereIsBehindAnyPrefix() {
        List<String> paths = new ClassFileImporter().importPackages("io.gatewayassistant.web").stream()
                .filter(resource -> resource.isAnnotatedWith(Path.class)).map(OwnEndpointsTest::path).toList();

        assertThat(paths).hasSizeGreaterThan(8)
                .allSatisfy(path -> assertThat(own.reachedBy("/gateway/v1" + path)).as(path).isTrue());
        assertThat(own.reachedBy("/gateway/assistant/widget-A1B2C3D4.js")).isTrue();
        assertThat(own.reachedBy("/assistant")).isTrue();
        assertThat(own.reachedBy("/gateway/assistant/brushes")).isFalse();
    }

    /** The script's name is a variable of its path. */
    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value().replaceAll("\\{script:.*", "widget.js");
    }
}
