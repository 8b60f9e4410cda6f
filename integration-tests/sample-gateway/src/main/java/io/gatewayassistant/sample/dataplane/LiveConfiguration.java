package io.gatewayassistant.sample.dataplane;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jspecify.annotations.Nullable;

import io.gatewayassistant.sample.admin.DocumentBinder;
import io.gatewayassistant.sample.admin.GlobalConfiguration;
import io.gatewayassistant.sample.entity.GatewayEntity;
import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.store.DocumentStore;
import io.gatewayassistant.sample.store.DocumentsChanged;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The configuration that calls are served with: read again before the first call after a change. */
@ApplicationScoped
public class LiveConfiguration {

    private final Vertx vertx;
    private final DocumentStore store;
    private final DocumentBinder binder;
    private final GlobalConfiguration global;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Snapshot latest;

    public LiveConfiguration(Vertx vertx, DocumentStore store, DocumentBinder binder, GlobalConfiguration global) {
        this.vertx = vertx;
        this.store = store;
        this.binder = binder;
        this.global = global;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentsChanged change) {
        changes.incrementAndGet();
    }

    /** What is configured now, including every change that was committed before this call. Does not block. */
    public Future<Snapshot> current() {
        Snapshot snapshot = latest;
        if (snapshot != null && snapshot.change() == changes.get()) {
            return Future.succeededFuture(snapshot);
        }
        return vertx.executeBlocking(this::read);
    }

    private synchronized Snapshot read() {
        long change = changes.get();
        Snapshot snapshot = latest;
        if (snapshot != null && snapshot.change() == change) {
            return snapshot;
        }
        snapshot = new Snapshot(change,
                new RouteTable(all(Kinds.ROUTES)),
                Snapshot.byId(all(Kinds.BACKENDS)),
                Snapshot.byId(all(Kinds.API_KEYS)),
                Snapshot.byId(all(Kinds.JWT_VERIFIERS)),
                all(Kinds.ERROR_TEMPLATES),
                binder.typed(Kinds.GLOBAL_CONFIG, global.read().json()));
        latest = snapshot;
        return snapshot;
    }

    private <T extends GatewayEntity> List<T> all(Kind<T> kind) {
        return store.all(kind.plural()).stream().map(document -> binder.typed(kind, document.json())).toList();
    }
}
