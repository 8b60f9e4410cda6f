package io.gatewayassistant.execute.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.execute.json.JsonPlace;
import io.gatewayassistant.execute.request.CallRefused;

/** Numbers that are sent with every digit, and that a browser, which reads them as 64-bit floats, shows as other ones. */
final class RoundedNumbers {

    /** Nobody would read more. */
    private static final int MOST = 100;
    private static final int LONGEST_POINTER = 1_000;

    private final List<Rounded> found = new ArrayList<>();

    private RoundedNumbers() {
    }

    /**
     * A number that is not what it looks like.
     *
     * @param at JSON pointer in the body
     * @param is all of it
     */
    record Rounded(String at, String is) {
    }

    /**
     * Those in a body.
     *
     * @throws CallRefused where there are too many for a person
     */
    static List<Rounded> in(@Nullable JsonNode body) {
        RoundedNumbers numbers = new RoundedNumbers();
        if (body != null) {
            numbers.collect(body, JsonPlace.ROOT);
        }
        return List.copyOf(numbers.found);
    }

    private void collect(JsonNode json, JsonPlace place) {
        switch (json) {
            case ObjectNode object -> object.properties()
                    .forEach(field -> collect(field.getValue(), place.at(field.getKey())));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(array.get(i), place.at(i));
                }
            }
            case JsonNode scalar -> {
                if (scalar.isNumber() && rounded(scalar.decimalValue())) {
                    add(scalar, place.pointer());
                }
            }
        }
    }

    private void add(JsonNode number, String at) {
        if (found.size() == MOST || at.length() > LONGEST_POINTER) {
            throw new CallRefused(
                    "not sent: a person is asked, and could not be shown all numbers as they are; send fewer that "
                            + "have more than 15 digits in one call");
        }
        found.add(new Rounded(at, number.toString()));
    }

    private static boolean rounded(BigDecimal exact) {
        double shown = exact.doubleValue();
        return Double.isInfinite(shown) || new BigDecimal(Double.toString(shown)).compareTo(exact) != 0;
    }
}
