package io.gatewayassistant.sample.admin;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure below {@code /apis} with a {@link Problem}. */
class AdminApiExceptionMappers {

    @ServerExceptionMapper
    Response refused(AdminApiException e) {
        return answer(e.status(), e.problem());
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e) {
        return refused(AdminApiException.changedMeanwhile());
    }

    /** Two callers created the same id at the same time. */
    @ServerExceptionMapper
    Response exists(ConstraintViolationException e) {
        return answer(409, Problem.of("exists", "There is already one with this id: update it, or choose another id"));
    }

    /** Unknown paths, methods and media types. */
    @ServerExceptionMapper
    Response failed(WebApplicationException e, UriInfo uri) {
        Response response = e.getResponse();
        if (response.hasEntity() || !uri.getPath().startsWith("/apis")) {
            return response;
        }
        return answer(response.getStatus(), switch (response.getStatus()) {
            case 404 -> Problem.of("not_found", "There is nothing at this path: see /apis/openapi.json for what there is");
            case 405 -> Problem.of("method_not_allowed", "This path does not take this method: see /apis/openapi.json");
            case 415 -> Problem.of("unsupported_media_type", "Send JSON, with Content-Type: application/json");
            default -> Problem.of("failed", response.getStatusInfo().getReasonPhrase());
        });
    }

    private static Response answer(int status, Problem problem) {
        return Response.status(status).type(MediaType.APPLICATION_JSON).entity(problem).build();
    }
}
