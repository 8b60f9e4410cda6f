package io.gatewayassistant.catalog;

import java.util.List;
import java.util.stream.Collectors;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.rendering.DescriptionRendering;
import io.gatewayassistant.catalog.rendering.SearchRendering;

/** Tells all that is known of one operation, however it is named. */
final class Describing {

    private static final int MAX_SEVERAL = 10;

    private Describing() {
    }

    static Description describe(String text, Catalog catalog) {
        OperationReference reference = OperationReference.parse(text);
        List<Operation> found = reference.in(catalog);
        if (found.isEmpty()) {
            List<Operation> nearest = reference.nearest(catalog);
            return Description.failure("There is no operation '" + reference.name() + "'."
                    + (nearest.isEmpty() ? "" : " The nearest are:\n" + headlines(nearest)));
        }
        if (found.size() > 1) {
            return Description.failure("Several operations are called '" + reference.name()
                    + "'. Ask with method and path for one of them:\n" + headlines(found));
        }
        return described(found.getFirst(), reference.part());
    }

    private static Description described(Operation operation, String part) {
        return part.isEmpty() ? new Description(DescriptionRendering.whole(operation), false)
                : DescriptionRendering.part(operation, part).map(text -> new Description(text, false))
                        .orElseGet(() -> Description.failure("There is no '" + part + "' in " + operation.signature()
                                + ". Ask for the operation without it to see what there is."));
    }

    private static String headlines(List<Operation> operations) {
        return operations.stream().limit(MAX_SEVERAL).map(SearchRendering::headline).collect(Collectors.joining("\n"));
    }
}
