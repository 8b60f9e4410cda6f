package io.gatewayassistant.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.SettingsStore;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;

class SettingsStoreTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(TestUsers.class, WhoResource.class, HostsStore.class));

    @Test
    void aHostsStoreIsWhereTheSettingsLive() {
        HostsStore store = store();
        store.content = new AssistantSettings(true, "built-in", "", 3, true, false, false, ApprovalMode.WRITES);

        alice().get("/assistant/settings").then().statusCode(200).body("maxToolCalls", is(3));
        alice().contentType("application/json").body("{\"maxToolCalls\": 4}").put("/assistant/settings")
                .then().statusCode(200);

        assertThat(store.content)
                .isEqualTo(new AssistantSettings(true, "built-in", "", 4, true, false, false, ApprovalMode.WRITES));
    }

    @Test
    void twoChangesAtTheSameMomentAreBothMade() {
        HostsStore store = store();
        store.content = new AssistantSettings(true, "built-in", "", 3, true, true, true, ApprovalMode.WRITES);
        store.slow = true;

        ExecutorService administrators = Executors.newFixedThreadPool(3);
        Stream.of("{\"maxToolCalls\": 4}", "{\"allowApiWrite\": false}", "{\"allowApiDelete\": false}")
                .map(change -> CompletableFuture.runAsync(() -> alice().contentType("application/json").body(change)
                        .put("/assistant/settings").then().statusCode(200), administrators))
                .toList().forEach(CompletableFuture::join);
        administrators.shutdown();

        store.slow = false;
        assertThat(store.content)
                .isEqualTo(new AssistantSettings(true, "built-in", "", 4, true, false, false, ApprovalMode.WRITES));
    }

    @Test
    void aStoreThatFailsMakesTheRequestFailWithoutItsInternals() {
        HostsStore store = store();
        store.content = null;
        store.broken = true;

        for (String path : new String[] { "/assistant/settings", "/assistant/who" }) {
            alice().get(path).then().statusCode(500).contentType("application/json")
                    .body("error", is("internal")).body(not(containsString("jdbc")));
        }
        store.broken = false;
    }

    private static HostsStore store() {
        return Arc.container().instance(HostsStore.class).get();
    }

    private static RequestSpecification alice() {
        return given().auth().preemptive().basic("alice", "alice");
    }

    /** Blocks, as a database would: calling it on the event loop is an error. */
    @Singleton
    static class HostsStore implements SettingsStore {

        volatile @Nullable AssistantSettings content;
        volatile boolean broken;
        volatile boolean slow;

        @Override
        public Optional<AssistantSettings> load() {
            if (broken) {
                throw new IllegalStateException("jdbc:h2 is down");
            }
            if (!BlockingOperationControl.isBlockingAllowed()) {
                throw new IllegalStateException("called on the event loop");
            }
            Optional<AssistantSettings> loaded = Optional.ofNullable(content);
            if (slow) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            return loaded;
        }

        @Override
        public void save(AssistantSettings settings) {
            content = settings;
        }
    }
}
