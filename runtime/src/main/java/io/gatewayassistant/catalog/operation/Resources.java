package io.gatewayassistant.catalog.operation;

import java.util.Comparator;
import java.util.List;

/** Derives from the paths alone which kinds of things an admin API manages. */
public final class Resources {

    /** More would cost every run more than they help the model. */
    private static final int MAX = 80;

    private Resources() {
    }

    /** Collections that can be listed, those with the fewest parameters in their path first. */
    public static List<Resource> of(List<Operation> operations, PathStructure structure) {
        return operations.stream()
                .filter(operation -> operation.verb() == HttpVerb.GET
                        && structure.role(operation) == PathStructure.Role.COLLECTION && !operation.path().endsWith("}"))
                .sorted(Comparator.comparingLong((Operation operation) -> parameters(operation.path()))
                        .thenComparing(Operation::path))
                .limit(MAX).map(operation -> resource(operation.path(), structure)).toList();
    }

    private static Resource resource(String path, PathStructure structure) {
        return new Resource(path.substring(path.lastIndexOf('/') + 1), path, structure.verbs(path));
    }

    private static long parameters(String path) {
        return path.chars().filter(c -> c == '{').count();
    }
}
