package io.gatewayassistant.execute;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.gatewayassistant.audit.AuditTrail;
import io.gatewayassistant.audit.AuditTrails;
import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.openapi.OpenApiReader;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Parameter;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.approval.ApprovalRequest;
import io.gatewayassistant.execute.approval.Approvals;
import io.gatewayassistant.execute.approval.Decision;
import io.gatewayassistant.execute.approval.InMemoryApprovalStore;
import io.gatewayassistant.execute.call.Fence;
import io.gatewayassistant.execute.call.HeaderPolicy;
import io.gatewayassistant.execute.call.OwnEndpoints;
import io.gatewayassistant.execute.kept.KeptAnswers;
import io.gatewayassistant.execute.kept.Shelf;
import io.gatewayassistant.execute.secret.Redactor;
import io.gatewayassistant.execute.secret.SecretVault;
import io.gatewayassistant.execute.secret.WrittenSecrets;
import io.gatewayassistant.preset.ApiKeyHeaders;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.settings.TestConfig;
import io.gatewayassistant.spi.AdminCredentials;
import io.gatewayassistant.spi.ApprovalMode;
import io.gatewayassistant.spi.ApprovalStore;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.AuditEntry;
import io.gatewayassistant.spi.CallAuthorizer;
import io.gatewayassistant.spi.Caller;

/**
 * A batch executor in front of a recording admin API; everything may be changed before the batch runs. A test has its own one
 * in a field that is {@link org.junit.jupiter.api.AutoClose}.
 */
final class Rig implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    static final Caller CALLER = new Caller("u1", "Ada", null, Set.of("admin"));
    /** All of a plan, as it was shown. */
    static final Decision YES = new Decision.Approve(Set.of(), Map.of());

    /** A catalog builds an index to search in, which takes longer than all the rest of a test; most tests have the same one. */
    private static final LoadingCache<List<Operation>, Catalog> CATALOGS = Caffeine.newBuilder().maximumSize(50)
            .build(Catalog::of);
    private static final Map<List<String>, List<Operation>> DOCUMENTS = new ConcurrentHashMap<>();

    final RecordingAdminApi api = new RecordingAdminApi();
    final List<CallAuthorizer> authorizers = new ArrayList<>();
    final List<AdminCredentials> suppliers = new ArrayList<>();
    final List<String> sent = new ArrayList<>();
    final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    final List<Operation> operations = new ArrayList<>();
    @Nullable
    AssistantSettings settings = allowing(true, true, true);
    Map<String, String> properties = Map.of();
    Preset preset = Preset.empty();
    ApiKeyHeaders keyHeaders = ApiKeyHeaders.none();
    SessionCredentials session = new SessionCredentials("quarkus-credential", "cookie-value", null);
    SecretVault secrets = new SecretVault();
    BooleanSupplier stopped = () -> false;
    Duration timeout = Duration.ofSeconds(5);
    URI url = api.url();
    Shelf kept = new KeptAnswers(1 << 20, 1 << 22).shelf();
    ApprovalStore store = new InMemoryApprovalStore();
    Clock clock = Clock.systemUTC();
    Caller caller = CALLER;
    String thread = "thread";
    RunLabel run = new RunLabel("run-1", "some-model");
    AuditTrail trail = AuditTrails.of(entries::add);

    Rig() {
        for (String signature : List.of("GET /apis/things", "POST /apis/things", "GET /apis/things/{id}",
                "PUT /apis/things/{id}", "PATCH /apis/things/{id}", "DELETE /apis/things/{id}", "GET /apis/things/_template",
                "GET /apis/things/_count", "GET /apis/things/{id}/parts/{part}", "GET /assistant/settings",
                "PUT /assistant/settings", "POST /assistant/{anything}", "GET /{a}/{b}/{c}")) {
            add(signature);
        }
    }

    /** One whose person is asked before anything changes. */
    static Rig askingBeforeWrites() {
        Rig rig = new Rig();
        rig.settings = asking(ApprovalMode.WRITES);
        return rig;
    }

    static AssistantSettings allowing(boolean use, boolean write, boolean delete) {
        return allowing(use, write, delete, ApprovalMode.NEVER);
    }

    /** All is allowed; {@code mode} tells what a person is asked about. */
    static AssistantSettings asking(ApprovalMode mode) {
        return allowing(true, true, true, mode);
    }

    static AssistantSettings allowing(boolean use, boolean write, boolean delete, ApprovalMode mode) {
        return new AssistantSettings(true, "default", "", 20, use, write, delete, mode);
    }

    /** All is allowed, with that key of the configuration. */
    static AssistantSettings withKey(String apiKey) {
        return new AssistantSettings(true, "default", apiKey, 20, true, true, true, ApprovalMode.NEVER);
    }

    /** All of a plan, with another body for one of its calls. */
    static Decision edit(String name, String body) {
        return new Decision.Approve(Set.of(), Map.of(name, json(body)));
    }

    void add(String signature, String... headers) {
        String[] parts = signature.split(" ");
        List<Parameter> parameters = new ArrayList<>();
        List.of(headers).forEach(name -> parameters.add(parameter(name, Parameter.Location.HEADER)));
        List.of("a", "b", "flag", "q", "r", "to", "x").forEach(
                name -> parameters.add(parameter(name, Parameter.Location.QUERY)));
        operations.removeIf(operation -> operation.signature().equals(signature));
        boolean body = List.of("POST", "PUT", "PATCH").contains(parts[0]);
        operations.add(new Operation("test", HttpVerb.valueOf(parts[0]), parts[1], signature.replace(' ', '-'), "", "",
                List.of(), parameters, body ? new Operation.Body("application/json", false, Shape.ANY) : null, Shape.ANY));
    }

    /** Operations of every method at each of the paths. */
    void addAll(String... paths) {
        for (String path : paths) {
            List.of("GET", "POST", "PUT", "PATCH", "DELETE").forEach(method -> add(method + " " + path));
        }
    }

    /** All that can be done with things of a kind, with one of them, and with a part of one. */
    void addKind(String path) {
        addAll(path, path + "/{id}", path + "/{id}/{part}");
    }

    private static Parameter parameter(String name, Parameter.Location in) {
        return new Parameter(name, in, false, "string", List.of(), "");
    }

    /** Adds the operations of a document, as the catalog reads it. */
    void document(String source, String document) {
        operations.addAll(DOCUMENTS.computeIfAbsent(List.of(source, document),
                read -> new OpenApiReader(source, "/", List.of()).read(document.getBytes(StandardCharsets.UTF_8))));
    }

    /** The results, which are always valid JSON. */
    JsonNode run(String requests) {
        return json(execute(requests).json());
    }

    /** The result of a single request. */
    JsonNode call(String method, String url) {
        return call(method, url, null);
    }

    JsonNode call(String method, String url, @Nullable String rest) {
        return run("[{\"name\":\"it\",\"method\":%s,\"url\":%s%s}]".formatted(TextNode.valueOf(method), TextNode.valueOf(url),
                rest == null ? "" : "," + rest)).path("it");
    }

    /** @param body with ` for ", as it stands in tables of calls; blank for none */
    JsonNode callQuoted(String method, String url, @Nullable String body) {
        return call(method, url, body == null || body.isBlank() ? null : "\"body\":" + body.replace('`', '"'));
    }

    BatchResult execute(JsonNode requests) {
        return execute(requests.toString());
    }

    /** @param arguments as the model wrote them */
    BatchResult execute(String arguments) {
        return (BatchResult) outcome(arguments);
    }

    BatchOutcome outcome(String arguments) {
        return with(executor -> executor.execute(arguments, context()));
    }

    /** What waits for a person. */
    ApprovalRequest ask(String arguments) {
        return ((BatchOutcome.Waiting) outcome(arguments)).approval();
    }

    /** What waits for a person once they have approved what waited before. */
    ApprovalRequest askNext(ApprovalRequest approval) {
        return ((BatchOutcome.Waiting) decide(approval, YES)).approval();
    }

    BatchOutcome decide(ApprovalRequest approval, Decision decision) {
        return with(executor -> executor.decide(approval.id(), decision, context()));
    }

    /** The person asks something else instead. */
    void abandon(ApprovalRequest approval) {
        with(executor -> {
            executor.abandon(approval.id(), context());
            return approval;
        });
    }

    /** The results of an approved plan that nothing more waits behind. */
    JsonNode approve(ApprovalRequest approval) {
        return results(approval, YES);
    }

    JsonNode results(ApprovalRequest approval, Decision decision) {
        return json(((BatchResult) decide(approval, decision)).json());
    }

    private ExecutionContext context() {
        return new ExecutionContext(caller, thread, run, session, secrets, () -> stopped.getAsBoolean(), sent::add, kept);
    }

    /** An instance of its own each time: nothing is kept but what the store keeps. */
    private <T> T with(Function<BatchExecutor, T> use) {
        AssistantConfig config = TestConfig.of(properties);
        CredentialSource credentials = new CredentialSource(config.adminApi().keys(), keyHeaders, suppliers);
        HeaderPolicy headers = new HeaderPolicy(credentials.keyHeaders());
        Limits configured = Limits.of(config);
        Limits limits = new Limits(configured.requests(), configured.requestBytes(), configured.answerBytes(), timeout,
                configured.batchTime(), configured.parallelReads());
        Catalog catalog = CATALOGS.get(List.copyOf(operations));
        try (AdminApi admin = new AdminApi(false, limits, headers,
                new Redactor(ConfiguredRules.secretNames(config, preset)))) {
            BatchExecutor executor = new BatchExecutor(() -> Optional.of(catalog),
                    () -> Objects.requireNonNull(settings, "the store is down"), authorizers,
                    new BatchExecutor.Rules(new ConfiguredBaseUrl(url), credentials,
                            ConfiguredRules.calls(headers, config, preset),
                            new Fence(new OwnEndpoints("/assistant"), ConfiguredRules.protectedThings(config, preset),
                                    ConfiguredRules.secrets(config, preset)),
                            ConfiguredRules.approval(config), limits),
                    admin, new Approvals(store, Duration.ofMinutes(10), clock),
                    new Recorder(trail, new WrittenSecrets(new Redactor(ConfiguredRules.secretNames(config, preset)))));
            return use.apply(executor);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
