package io.gatewayassistant.sample.admin;

import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says about the admin API as a whole. */
@OpenAPIDefinition(info = @Info(title = "Sample gateway admin API", version = "1.0", description = """
        Configures the gateway. Every kind of entity has a collection below /apis/{group}/v1/{plural} with the same operations: \
        list with filters and pages, _count, _template, _schema, create, read, update, patch, delete, and _bulk variants. \
        To create: get the template, change it, create it. To change: read, change, update with If-Match, or patch. \
        A document that is not valid is refused with 400 and the fields that are wrong.\
        """), security = {
        @SecurityRequirement(name = "session"),
        @SecurityRequirement(name = "basic") }, securitySets = @SecurityRequirementsSet({
                @SecurityRequirement(name = "clientId"),
                @SecurityRequirement(name = "clientSecret") }), components = @Components(securitySchemes = {
                        @SecurityScheme(securitySchemeName = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE, apiKeyName = "gateway-session", description = "Session of an administrator who logged in to the backoffice."),
                        @SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic", description = "Client id and secret of an API key that may call the admin API."),
                        @SecurityScheme(securitySchemeName = "clientId", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = "Gateway-Client-Id", description = "Client id of an API key that may call the admin API, with its secret."),
                        @SecurityScheme(securitySchemeName = "clientSecret", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = "Gateway-Client-Secret", description = "Secret of an API key that may call the admin API, with its client id.") }))
public class AdminApplication extends Application {
}
