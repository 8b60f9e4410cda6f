package io.gatewayassistant.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.gatewayassistant.spi.Access;
import io.gatewayassistant.spi.ApprovalMode;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an installation configures. */
@ConfigMapping(prefix = "quarkus.gateway-assistant")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface AssistantConfig {

    /** The preset: name of a shipped one ({@code otoroshi}), or a folder as {@code classpath:…} or {@code file:…}. */
    Optional<String> preset();

    /** Further glossaries ({@code classpath:…}, {@code file:…}); they add names to the preset's and replace its sentences. */
    Optional<List<String>> glossaries();

    /** Title of the panel; the preset's title unless set. */
    Optional<String> title();

    /** Roles of those who may chat; one is enough. */
    @WithDefault("admin")
    Set<String> roles();

    /** Roles of those who may change the settings; one is enough. */
    @WithDefault("admin")
    Set<String> settingsRoles();

    /** Public origins that a browser may call the assistant from, besides the one it is served on. */
    Optional<Set<String>> allowedOrigins();

    /** Hosts ({@code name} or {@code name:port}) that the assistant answers on; all of them unless set. */
    Optional<Set<String>> hosts();

    /** The settings until an administrator changes them. */
    @ConfigDocSection
    Defaults defaults();

    /** The documents that describe the admin API. */
    @ConfigDocSection
    Catalog catalog();

    /** Search by meaning, where the application has an in-process embedding model. */
    @ConfigDocSection
    Embedding embedding();

    /** The admin API that is called. */
    @ConfigDocSection
    AdminApi adminApi();

    /** How much calls may be; {@code admin-api.timeout} is the time of one call. */
    @ConfigDocSection
    Limits limits();

    /** Answers that are too large to show, kept for their thread so that the model can read on. */
    @ConfigDocSection
    KeptAnswersConfig keptAnswers();

    /** The trail that calls leave. */
    @ConfigDocSection
    AuditConfig audit();

    /** What calls never touch, besides what the preset protects and the assistant's own endpoints. */
    @ConfigDocSection
    Protect protect();

    /** What this installation says of single operations, by operation id as search shows it. */
    @ConfigDocSection
    @ConfigDocMapKey("operation")
    Map<String, OperationRules> operations();

    /** Approval of what changes things. */
    @ConfigDocSection
    ApprovalConfig approval();

    /** Documentation. */
    @ConfigDocSection
    DocsConfig docs();

    /** Conversations. */
    @ConfigDocSection
    Chat chat();

    interface Defaults {

        /** Whether the assistant is on. */
        @WithDefault("true")
        boolean enabled();

        /** Name of the language model; {@code default} is the build's default model, {@code built-in} needs none. */
        @WithDefault("default")
        String provider();

        /** Name of the API key (one of {@code admin-api.keys}) for calls; the caller's own session unless set. */
        Optional<String> apiKey();

        /** Tool calls per message, 1 to 100. */
        @WithDefault("20")
        int maxToolCalls();

        /** Whether the assistant may call the admin API. */
        @WithDefault("false")
        boolean allowApiUsage();

        /** Whether it may POST, PUT and PATCH. */
        @WithDefault("false")
        boolean allowApiWrite();

        /** Whether it may DELETE. */
        @WithDefault("false")
        boolean allowApiDelete();

        /** Which calls wait for a person's approval: {@code writes} (and deletes), {@code deletes} or {@code never}. */
        @WithDefault("writes")
        ApprovalMode approval();
    }

    interface Catalog {

        /** Whether the running application's own OpenAPI document is a source. */
        @WithDefault("true")
        boolean ownDocument();

        /** Which operations of the own document are taken, and how closely it is followed. */
        OwnDocument own();

        /** Further documents, by id. */
        @ConfigDocMapKey("source")
        Map<String, Source> sources();

        /** After this time the documents are fetched again on use, in the background. */
        @WithDefault("10m")
        Duration refreshAfter();

        /** How long a search waits for the first index. */
        @WithDefault("3s")
        Duration readyTimeout();
    }

    interface Source {

        /** Where the document is: {@code https:…}, {@code http:…}, {@code classpath:…} or {@code file:…}. */
        URI location();

        /** Prefix of all paths of the document; the path of its first server unless set. */
        Optional<String> basePath();

        /** Name of the API key that the document is fetched with. */
        Optional<String> apiKey();

        /** Which operations are taken. */
        Selection select();

        /** What becomes of a request body that does not fit this document; as the preset says, else {@code refuse}. */
        Optional<BodyMismatch> bodyMismatch();
    }

    interface OwnDocument extends Selection {

        /** What becomes of a request body that does not fit this document; as the preset says, else {@code refuse}. */
        Optional<BodyMismatch> bodyMismatch();
    }

    interface Limits {

        /** Requests of one batch of calls. */
        @WithDefault("25")
        int requestsPerBatch();

        /** Batches of calls while one message is answered. */
        @WithDefault("10")
        int batchesPerMessage();

        /** Largest body of a request, in bytes. */
        @WithDefault("1048576")
        int requestBytes();

        /** Largest answer that is read, in bytes. */
        @WithDefault("2097152")
        int responseBytes();

        /** After this time no further request of a batch is sent, and none is waited for. */
        @WithDefault("2m")
        Duration batchTime();

        /** Reads of one batch that are under way at a time. */
        @WithDefault("4")
        int parallelReads();
    }

    interface Protect {

        /** Operations that are never called. */
        Patterns operations();

        /** Kinds, by their word in the path, that are never created, changed or removed. */
        Optional<Set<String>> kinds();

        /** Single things, as {@code kind/id}, that are never created, changed or removed. */
        Optional<Set<String>> things();

        /**
         * By kind, JSON pointers of values that no write changes; {@code *} stands for any key or index. With
         * {@code =value} or {@code !=value} behind it, only where the value is that one, or is another; {@code *} stands for
         * any characters there: {@code /adminApi!=false}.
         */
        @ConfigDocMapKey("kind")
        Map<String, List<String>> pointers();

        /** Kinds of which the assistant's own API key is one; that one is never changed. */
        Optional<Set<String>> ownKeyKinds();

        /** Names of fields whose values are secrets, besides those that are known by their words. */
        Optional<Set<String>> secretFields();

        /** Names of fields whose values are no secrets, whatever their words and the document say. */
        Optional<Set<String>> plainFields();

        /** Fields that secrets of other fields may be put into, each as {@code kind.field -> kind.field}. */
        Optional<Set<String>> secretPairs();
    }

    interface OperationRules {

        /** What a call does, whatever its method and the document say: {@code read}, {@code write} or {@code delete}. */
        Optional<Access> access();

        /** Whether each call waits for a person's approval, whatever the settings say: {@code always}. */
        Optional<OperationApproval> approval();
    }

    interface Selection {

        /** Only these; all unless set. */
        Patterns include();

        /** Never these. */
        Patterns exclude();
    }

    /** Patterns: {@code *} stands for any characters, case does not matter. */
    interface Patterns {

        /** Over paths. */
        Optional<List<String>> paths();

        /** Over tags. */
        Optional<List<String>> tags();

        /** Over operation ids. */
        Optional<List<String>> operationIds();
    }

    interface Embedding {

        /** Whether search uses the embedding model. */
        @WithDefault("true")
        boolean enabled();

        /** Folder that vectors are kept in, so that a restart need not compute them anew; none are kept when it is empty. */
        @WithDefault("${user.home}/.cache/quarkus-gateway-assistant")
        Optional<Path> cacheDirectory();
    }

    interface AdminApi {

        /** Base URL that calls go to; the application's own bound socket unless set. */
        Optional<URI> url();

        /** Time-out of one call. */
        @WithDefault("30s")
        Duration timeout();

        /** Name of the cookie that authenticates a session and is forwarded in session mode. */
        @WithDefault("quarkus-credential")
        String sessionCookie();

        /** API keys by name; the settings choose one. */
        @ConfigDocMapKey("key")
        Map<String, ApiKey> keys();
    }

    interface ApiKey {

        /** Headers that carry the key, by name. Values are secrets. */
        @ConfigDocMapKey("header")
        Map<String, String> headers();

        /** User name of basic authentication. */
        Optional<String> username();

        /** Password of basic authentication. */
        Optional<String> password();

        /** Bearer token. */
        Optional<String> bearer();

        /** Client id, sent in the header that the preset names. */
        Optional<String> clientId();

        /** Client secret, sent in the header that the preset names. */
        Optional<String> clientSecret();
    }

    interface Chat {

        /** A thread is forgotten after this time without a run. */
        @WithDefault("30m")
        Duration threadTimeout();

        /** Threads kept at most; the least recently used goes first. */
        @WithDefault("1000")
        int maxThreads();

        /** Messages of a thread sent to the model at most; the oldest are left out first. */
        @WithDefault("200")
        int maxMessages();

        /** Longest user message, in characters. */
        @WithDefault("20000")
        int maxMessageLength();

        /** A run ends with an error when the model is silent for this long. */
        @WithDefault("120s")
        Duration modelTimeout();

        /** Interval of heartbeat comments on the stream. */
        @WithDefault("15s")
        Duration heartbeat();

        /** Questions the panel suggests on an empty conversation. */
        Optional<List<String>> suggestions();
    }
}
