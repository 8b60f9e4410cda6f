package io.gatewayassistant.deployment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint of the host application. */
@Path("/host")
public class HostResource {

    @GET
    public String page() {
        return "the host's own";
    }

    @GET
    @Path("failing")
    public String failing() {
        throw new IllegalStateException("the host's own failure");
    }
}
