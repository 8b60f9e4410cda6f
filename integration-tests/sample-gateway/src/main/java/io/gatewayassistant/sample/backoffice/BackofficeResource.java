package io.gatewayassistant.sample.backoffice;

import java.util.Optional;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

import com.fasterxml.jackson.databind.JsonNode;

import io.gatewayassistant.sample.admin.EntityTemplates;
import io.gatewayassistant.sample.admin.GlobalConfiguration;
import io.gatewayassistant.sample.audit.AdminCalls;
import io.gatewayassistant.sample.entity.Kind;
import io.gatewayassistant.sample.entity.Kinds;
import io.gatewayassistant.sample.store.Document;
import io.gatewayassistant.sample.store.DocumentStore;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;

/** The pages for those who are logged in. Changes go through the admin API. */
@Path("/backoffice")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Blocking
public class BackofficeResource {

    private static final int SHOWN_CALLS = 200;

    private final SecurityIdentity identity;
    private final Lists lists;
    private final DocumentStore store;
    private final EntityTemplates templates;
    private final GlobalConfiguration configuration;
    private final Documentation documentation;
    private final AdminCalls calls;

    public BackofficeResource(SecurityIdentity identity, Lists lists, DocumentStore store, EntityTemplates templates,
            GlobalConfiguration configuration, Documentation documentation, AdminCalls calls) {
        this.identity = identity;
        this.lists = lists;
        this.store = store;
        this.templates = templates;
        this.configuration = configuration;
        this.documentation = documentation;
        this.calls = calls;
    }

    @GET
    public TemplateInstance home() {
        return Pages.home(page("Home", "home"), lists.tiles());
    }

    @GET
    @Path("/global-config")
    public TemplateInstance globalConfiguration() {
        Document document = configuration.read();
        return Pages.configuration(page("Global configuration", Kinds.GLOBAL_CONFIG.plural()),
                new Editor("Global configuration", json(document.json()), Kinds.GLOBAL_CONFIG.path(), document.etag(), ""));
    }

    /** Who called the admin API, and what the assistant called. */
    @GET
    @Path("/calls")
    public RestResponse<TemplateInstance> calls() {
        return mayChange() ? RestResponse.ok(Pages.calls(page("Admin API calls", "calls"), calls.latest(SHOWN_CALLS)))
                : missing("There is no such page.");
    }

    @GET
    @Path("/docs")
    public TemplateInstance docs() {
        return Pages.docs(page("Documentation", "docs"), documentation.entries());
    }

    @GET
    @Path("/docs/{name}")
    public RestResponse<TemplateInstance> doc(@PathParam("name") String name) {
        return documentation.article(name).map(article -> RestResponse.ok(Pages.doc(page(article.title(), "docs"), article)))
                .orElseGet(() -> missing("There is no such page in the documentation."));
    }

    @GET
    @Path("/{kind}")
    public RestResponse<TemplateInstance> list(@PathParam("kind") String plural,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("enabled") @DefaultValue("") String enabled, @QueryParam("page") @DefaultValue("1") int number) {
        return Kinds.named(plural)
                .map(kind -> RestResponse.ok(Pages.list(page(kind.title(), plural), kind,
                        lists.listing(kind, search, enabled, Math.clamp(number, 1, 10_000)))))
                .orElseGet(() -> missing("There is no such page."));
    }

    @GET
    @Path("/{kind}/add")
    public RestResponse<TemplateInstance> add(@PathParam("kind") String plural) {
        return Kinds.named(plural).filter(kind -> mayChange())
                .map(kind -> RestResponse.ok(Pages.edit(page("New " + kind.label(), plural), kind,
                        new Editor("New " + kind.label(), templates.template(kind).toPrettyString(), kind.path(), "",
                                listUrl(kind)))))
                .orElseGet(() -> missing("There is no such page."));
    }

    @GET
    @Path("/{kind}/{id}")
    public RestResponse<TemplateInstance> edit(@PathParam("kind") String plural, @PathParam("id") String id) {
        Optional<Kind<?>> kind = Kinds.named(plural);
        return kind.flatMap(found -> store.find(plural, id).map(document -> RestResponse.ok(edit(found, document))))
                .orElseGet(() -> missing("There is no " + kind.map(Kind::label).orElse("page") + " with the id " + id + "."));
    }

    private TemplateInstance edit(Kind<?> kind, Document document) {
        String name = document.json().path("name").asText();
        return Pages.edit(page(name, kind.plural()), kind,
                new Editor(name, json(document.json()), kind.path() + "/" + document.id(), document.etag(), listUrl(kind)));
    }

    private RestResponse<TemplateInstance> missing(String message) {
        return RestResponse.status(Status.NOT_FOUND, Pages.missing(page("Not found", ""), message));
    }

    private static String listUrl(Kind<?> kind) {
        return "/backoffice/" + kind.plural();
    }

    private Page page(String title, String current) {
        return new Page(title, current, identity.getPrincipal().getName(), mayChange());
    }

    private String json(JsonNode document) {
        return (mayChange() ? document : Secrets.hide(document)).toPrettyString();
    }

    private boolean mayChange() {
        return identity.hasRole("admin");
    }
}
