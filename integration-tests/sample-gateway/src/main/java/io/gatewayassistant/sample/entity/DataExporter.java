package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Sends events of the gateway (calls, alerts, audit) to another system. */
@Schema(name = "DataExporter", description = "Sends events of the gateway (calls, alerts, audit) to another system.")
public record DataExporter(
        @Schema(description = "Identifies the data exporter. Chosen by the gateway when absent on creation.", examples = "data-exporter_audit-elastic") @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}") @Nullable String id,
        @Schema(description = "Name shown in the backoffice.", examples = "Audit trail to Elasticsearch") @NotBlank @Size(max = 120) String name,
        @Schema(description = "What the data exporter is for.") @Size(max = 1000) @Nullable String description,
        @Schema(description = "An exporter that is not enabled sends nothing.", defaultValue = "true") Boolean enabled,
        @Schema(description = "Id of the organization that owns the data exporter.", examples = "harbourline") @Nullable String organization,
        @Schema(description = "Ids of the teams that look after the data exporter.") List<@NotBlank String> teams,
        @Schema(description = "The kind of system.") @NotNull ExporterType type,
        @Schema(description = "Address of the system.", format = "uri", examples = "https://elastic.harbourline.example:9200") @Nullable String endpoint,
        @Schema(description = "Topic, index or bucket to write to.", examples = "gateway-audit") @Nullable String topic,
        @Schema(description = "User name at the system.") @Nullable String username,
        @Schema(description = "Password or token at the system.", format = "password") @Nullable String password,
        @Schema(description = "Which events are sent, at least one.") @NotEmpty List<@NotNull EventType> events,
        @Schema(description = "How many events are sent at a time.", defaultValue = "100") @Min(1) @Max(10_000) Integer batchSize,
        @Schema(description = "Free labels to find the data exporter by.") List<@NotBlank String> tags,
        @Schema(description = "Free key and value pairs, for the people and programs that look after the data exporter.") Map<String, String> metadata)
        implements
            GatewayEntity {

    public DataExporter {
        enabled = Defaults.or(true, enabled);
        teams = Defaults.list(teams);
        tags = Defaults.list(tags);
        metadata = Defaults.map(metadata);
        events = Defaults.list(events);
        batchSize = Defaults.or(100, batchSize);
    }

    @AssertTrue(message = "is needed for every type except console")
    @Schema(hidden = true)
    boolean isEndpoint() {
        return type == null || type == ExporterType.CONSOLE || endpoint != null && !endpoint.isBlank();
    }

    /** The systems that events can be sent to. */
    public enum ExporterType {
        @JsonProperty("elastic")
        ELASTIC,
        @JsonProperty("kafka")
        KAFKA,
        @JsonProperty("webhook")
        WEBHOOK,
        @JsonProperty("splunk")
        SPLUNK,
        @JsonProperty("s3")
        S3,
        @JsonProperty("console")
        CONSOLE
    }

    /** The events of a gateway. */
    public enum EventType {
        @JsonProperty("call")
        CALL,
        @JsonProperty("alert")
        ALERT,
        @JsonProperty("audit")
        AUDIT
    }
}
