package io.gatewayassistant.sample.collection;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.gatewayassistant.sample.admin.AdminApi;
import io.gatewayassistant.sample.admin.EntityResource;
import io.gatewayassistant.sample.entity.Certificate;
import io.gatewayassistant.sample.entity.Kinds;

/** Certificates in the admin API. */
@Path("/apis/pki.gateway.io/v1/certificates")
@Tag(name = "Certificates", description = "X.509 certificates with their private keys, and when they expire.")
public class CertificateResource extends EntityResource<Certificate> {

    public CertificateResource(AdminApi api) {
        super(Kinds.CERTIFICATES, api);
    }
}
