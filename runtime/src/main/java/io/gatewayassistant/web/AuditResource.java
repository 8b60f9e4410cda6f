package io.gatewayassistant.web;

import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import io.gatewayassistant.audit.RecentEntries;
import io.gatewayassistant.spi.AuditEntry;

/** What the assistant did lately, for everybody: only for administrators; reachable also while the assistant is disabled. */
@Path("/assistant/audit")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SettingsGuarded
public class AuditResource {

    private final RecentEntries entries;

    AuditResource(RecentEntries entries) {
        this.entries = entries;
    }

    /** The entries of this node since it started, as many as it keeps, newest first, as they were written. */
    @GET
    @Operation(hidden = true)
    public String list(@RestQuery @DefaultValue("100") int limit) {
        return entries.latest(Math.max(limit, 0)).stream().map(AuditEntry::line)
                .collect(Collectors.joining(",", "{\"entries\":[", "]}"));
    }
}
