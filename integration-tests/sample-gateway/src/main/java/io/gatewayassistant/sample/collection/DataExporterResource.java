package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.DataExporter;
import io.gatewayassistant.sample.entity.Kinds;

/** Data exporters in the admin API. */
@Path("/apis/events.gateway.io/v1/data-exporters")
@Tag(name = "Data exporters", description = "Send events of the gateway (calls, alerts, audit) to other systems.")
public class DataExporterResource extends EntityResource<DataExporter> {

    public DataExporterResource(AdminApi api) {
        super(Kinds.DATA_EXPORTERS, api);
    }
}
