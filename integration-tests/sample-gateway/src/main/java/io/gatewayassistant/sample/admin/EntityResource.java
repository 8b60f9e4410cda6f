package io.gatewayassistant.sample.admin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.entity.GatewayEntity;
import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.store.Document;

/**
 * The operations on the entities of one kind. A class per kind binds it to a path.
 *
 * <p>
 * In the texts, {@link AdminApiDescription} replaces {@code {Type}}, {@code {label}}, {@code {a label}} and
 * {@code {labels}}, and adds the bodies, filters and failures.
 */
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class EntityResource<T extends GatewayEntity> {

    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String JSON_PATCH = "application/json-patch+json";

    private final Kind<T> kind;
    private final AdminApi api;

    protected EntityResource(Kind<T> kind, AdminApi api) {
        this.kind = kind;
        this.api = api;
    }

    @GET
    @Operation(operationId = "list{Type}s", summary = "List {labels}", description = "One page of {labels}, ordered by name. "
            + "The header X-Total-Count tells how many there are on all pages. Any field can be a filter: "
            + "?enabled=false, or with a dot for a field inside another.")
    public RestResponse<List<T>> list(@Context UriInfo uri) {
        EntityService.Page page = api.entities().list(kind, query(uri));
        return ResponseBuilder.ok(page.documents().stream().map(this::typed).toList())
                .header("X-Total-Count", page.total()).build();
    }

    @GET
    @Path("/_count")
    @Operation(operationId = "count{Type}s", summary = "Count {labels}", description = "How many {labels} there are; with filters, how many pass them.")
    public Count count(@Context UriInfo uri) {
        return new Count(api.entities().count(kind, query(uri)));
    }

    @GET
    @Path("/_template")
    @Operation(operationId = "{type}Template", summary = "Get a template of {a label}", description = "A new, valid {label} that does not exist yet: change it, then create it.")
    public T template() {
        return api.binder().typed(kind, api.templates().template(kind));
    }

    @GET
    @Path("/_schema")
    @Operation(operationId = "{type}Schema", summary = "Get the JSON schema of {a label}", description = "The JSON schema that documents of {labels} follow.")
    public JsonNode schema() {
        return api.schemas().schema(kind);
    }

    @POST
    @Operation(operationId = "create{Type}", summary = "Create {a label}", description = "Creates {a label}. Begin with the template. An id is chosen when there is none.")
    public RestResponse<T> create(String body) {
        Document created = api.entities().create(kind, api.binder().parse(body));
        return ResponseBuilder.create(RestResponse.Status.CREATED, typed(created))
                .location(URI.create(kind.path() + "/" + created.id())).header("ETag", created.etag()).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "read{Type}", summary = "Read {a label}", description = "One {label}, with its ETag.")
    public RestResponse<T> read(@Parameter(description = "Id of the {label}.") @PathParam("id") String id,
            @Parameter(hidden = true) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Document document = api.entities().read(kind, id);
        if (ifNoneMatch != null && EntityTags.match(ifNoneMatch, document.etag())) {
            return ResponseBuilder.<T> notModified().header("ETag", document.etag()).build();
        }
        return ok(document);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "update{Type}", summary = "Update {a label}", description = "Replaces the whole {label}: read it, change it, then update it.")
    public RestResponse<T> update(@Parameter(description = "Id of the {label}.") @PathParam("id") String id,
            @Parameter(description = "ETag of the {label} that was read: it is only replaced when still the same.") @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        return ok(api.entities().update(kind, id, api.binder().parse(body), Optional.ofNullable(ifMatch)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({ MERGE_PATCH, JSON_PATCH, MediaType.APPLICATION_JSON })
    @Operation(operationId = "patch{Type}", summary = "Patch {a label}", description = "Changes some fields of the {label}, by merge patch (RFC 7396, also as application/json) or JSON Patch (RFC 6902).")
    public RestResponse<T> patch(@Parameter(description = "Id of the {label}.") @PathParam("id") String id,
            @Parameter(description = "ETag of the {label} that was read: it is only changed when still the same.") @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        return ok(api.entities().patch(kind, id, patchOf(api.binder().parse(body)), Optional.ofNullable(ifMatch)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "delete{Type}", summary = "Delete {a label}", description = "Deletes the {label} for good.")
    public RestResponse<Void> delete(@Parameter(description = "Id of the {label}.") @PathParam("id") String id,
            @Parameter(description = "ETag of the {label} that was read: it is only deleted when still the same.") @HeaderParam("If-Match") @Nullable String ifMatch) {
        api.entities().delete(kind, id, Optional.ofNullable(ifMatch));
        return RestResponse.noContent();
    }

    @POST
    @Path("/_bulk")
    @Operation(operationId = "bulkCreate{Type}s", summary = "Create many {labels}", description = "Creates each {label} of an array. One that fails does not stop the others: the answer has a result for each, in order.")
    public List<BulkResult> bulkCreate(String body) {
        return api.bulk().each(body, entity -> api.entities().create(kind, entity), 201);
    }

    @PUT
    @Path("/_bulk")
    @Operation(operationId = "bulkUpdate{Type}s", summary = "Update many {labels}", description = "Replaces each {label} of an array, found by its id. One that fails does not stop the others.")
    public List<BulkResult> bulkUpdate(String body) {
        return api.bulk().each(body,
                entity -> api.entities().update(kind, BulkOperations.id(entity), entity, Optional.empty()), 200);
    }

    @PATCH
    @Path("/_bulk")
    @Operation(operationId = "bulkPatch{Type}s", summary = "Patch many {labels}", description = "Changes many {labels}: an array of {id, patch}, where patch is a merge patch or a JSON Patch. One that fails does not stop the others.")
    public List<BulkResult> bulkPatch(String body) {
        return api.bulk().each(body, item -> api.entities().patch(kind, BulkOperations.id(item),
                patchOf(item.path("patch")), Optional.empty()), 200);
    }

    @DELETE
    @Path("/_bulk")
    @Operation(operationId = "bulkDelete{Type}s", summary = "Delete many {labels}", description = "Deletes the {labels} with the ids of an array, for good. One that fails does not stop the others.")
    public List<BulkResult> bulkDelete(String body) {
        return api.bulk().eachId(body, id -> api.entities().delete(kind, id, Optional.empty()));
    }

    private EntityQuery query(UriInfo uri) {
        return EntityQuery.parse(kind, uri.getQueryParameters());
    }

    private DocumentPatch patchOf(JsonNode patch) {
        return new DocumentPatch(patch, api.binder());
    }

    private RestResponse<T> ok(Document document) {
        return ResponseBuilder.ok(typed(document)).header("ETag", document.etag()).build();
    }

    private T typed(Document document) {
        return api.binder().typed(kind, document.json());
    }
}
