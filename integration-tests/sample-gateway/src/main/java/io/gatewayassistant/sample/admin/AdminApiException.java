package io.gatewayassistant.sample.admin;

import java.util.List;

import io.gatewayassistant.sample.entity.Kind;

/** A call of the admin API that fails for a reason its caller can act on. */
public final class AdminApiException extends RuntimeException {

    private final int status;
    private final transient Problem problem;

    private AdminApiException(int status, Problem problem) {
        super(problem.message());
        this.status = status;
        this.problem = problem;
    }

    public static AdminApiException invalid(List<FieldProblem> fields) {
        var first = fields.get(0);
        String more = fields.size() == 1 ? "" : " (and " + (fields.size() - 1) + " more)";
        return new AdminApiException(400,
                new Problem("invalid", first.field() + " " + first.message() + more, List.copyOf(fields)));
    }

    static AdminApiException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    static AdminApiException malformed(String message) {
        return new AdminApiException(400, new Problem("malformed", message, List.of()));
    }

    static AdminApiException unknown(Kind<?> kind, String id) {
        return new AdminApiException(404, Problem.of("not_found",
                "There is no " + kind.label() + " with the id " + id + ": list " + kind.path() + " to see them"));
    }

    static AdminApiException exists(Kind<?> kind, String id) {
        return new AdminApiException(409, Problem.of("exists",
                "There is already " + kind.labelWithArticle() + " with the id " + id + ": update it, or choose another id"));
    }

    static AdminApiException changedMeanwhile() {
        return new AdminApiException(409, Problem.of("conflict",
                "Somebody else changed it at the same time: read it again, then repeat the change"));
    }

    static AdminApiException stale(String current) {
        return new AdminApiException(412, Problem.of("stale",
                "It was changed since it was read, its ETag is now " + current + ": read it again, then repeat the change"));
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }
}
