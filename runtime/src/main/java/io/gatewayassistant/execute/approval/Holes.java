package io.gatewayassistant.execute.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatewayassistant.catalog.operation.Operation;
import io.gatewayassistant.catalog.operation.Shape;
import io.gatewayassistant.execute.call.MatchedCall;
import io.gatewayassistant.execute.json.JsonPointers;
import io.gatewayassistant.execute.request.ReferencePlace;

/** Finds the holes of a call, and what each may be filled with. */
final class Holes {

    /** Characters of the place of a hole that a person could read. */
    private static final int LONGEST_PLACE = 1_000;

    private Holes() {
    }

    /**
     * The holes of {@code call}; empty where it needs more than plain values in its path, query or body, so that nobody can be
     * shown what it will be.
     *
     * @param open where the call refers to what is still to come
     * @param sources the operations that it comes from, by request name
     */
    static Optional<List<Hole>> of(MatchedCall call, List<ReferencePlace> open, Map<String, Operation> sources) {
        List<Hole> holes = new ArrayList<>();
        for (ReferencePlace place : open) {
            Shape source = shape(place, sources);
            boolean plain = switch (place.in()) {
                case PATH, QUERY, BODY -> true;
                case HEADER, BASE -> false;
            };
            if (!plain || composed(source) || at(place).length() > LONGEST_PLACE) {
                return Optional.empty();
            }
            holes.add(new Hole(at(place), place.reference(), type(call, place, source)));
        }
        return Optional.of(holes);
    }

    private static String at(ReferencePlace place) {
        return switch (place.in()) {
            case PATH -> "path";
            case QUERY -> "query";
            case BODY -> place.place().pointer();
            case HEADER, BASE -> throw new IllegalArgumentException("no hole");
        };
    }

    private static Shape shape(ReferencePlace place, Map<String, Operation> sources) {
        List<String> steps = place.reference().steps();
        Operation source = sources.get(place.reference().request());
        return switch (steps.isEmpty() ? "" : steps.getFirst()) {
            case "status" -> new Shape.Scalar("integer", List.of());
            case "headers" -> new Shape.Scalar("string", List.of());
            case "body" -> source == null ? Shape.ANY : ValuePath.at(source.success(), steps.subList(1, steps.size()));
            default -> Shape.ANY;
        };
    }

    private static boolean composed(Shape shape) {
        return shape instanceof Shape.Fields || shape instanceof Shape.ListOf || shape instanceof Shape.MapOf
                || shape instanceof Shape.AllOf;
    }

    /** What the source declares, else what the place does, else a text. */
    private static HoleType type(MatchedCall call, ReferencePlace place, Shape source) {
        return declared(source).or(() -> switch (place.in()) {
            case QUERY -> call.operation().parameters().stream().filter(parameter -> parameter.name().equals(place.name()))
                    .findFirst().flatMap(parameter -> HoleType.of(parameter.type()));
            case BODY -> place.whole() ? ofBody(call, place.place().pointer()) : Optional.empty();
            case PATH, HEADER, BASE -> Optional.empty();
        }).orElse(HoleType.STRING);
    }

    private static Optional<HoleType> ofBody(MatchedCall call, String pointer) {
        Operation.Body body = call.operation().body();
        return body == null ? Optional.empty() : declared(ValuePath.at(body.shape(), JsonPointers.steps(pointer)));
    }

    private static Optional<HoleType> declared(Shape shape) {
        return shape instanceof Shape.Scalar scalar ? HoleType.of(scalar.type()) : Optional.empty();
    }
}
