package io.gatewayassistant.execute.request;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.gatewayassistant.execute.json.JsonPlace;
import io.gatewayassistant.execute.request.TextTemplate.Part;

/**
 * A place of a request that refers to an earlier answer.
 *
 * @param place name of the query parameter or header, place in the body, the root elsewhere
 * @param whole whether the reference is the whole text there, so that it keeps its value's JSON type
 */
public record ReferencePlace(In in, JsonPlace place, Reference reference, boolean whole) {

    public enum In {
        PATH,
        QUERY,
        HEADER,
        /** The object that the body is a patch of. */
        BASE,
        BODY
    }

    /** Name of the query parameter or header. */
    public String name() {
        return place.name();
    }

    /**
     * All of them.
     *
     * @throws CallRefused where the request cannot be read
     */
    public static List<ReferencePlace> of(JsonNode request) {
        return of(RequestParser.parse(request));
    }

    public static List<ReferencePlace> of(RequestedCall call) {
        List<ReferencePlace> places = new ArrayList<>();
        call.url().segments().forEach(segment -> collect(segment, In.PATH, JsonPlace.ROOT, places));
        call.url().query().forEach(parameter -> {
            if (parameter.value() != null) {
                collect(parameter.value(), In.QUERY, JsonPlace.ROOT.at(parameter.name()), places);
            }
        });
        call.headers().forEach((name, value) -> collect(value, In.HEADER, JsonPlace.ROOT.at(name), places));
        if (call.body().base() != null) {
            places.add(new ReferencePlace(In.BASE, JsonPlace.ROOT, call.body().base(), true));
        }
        if (call.body().body() != null) {
            collect(call.body().body(), JsonPlace.ROOT, places);
        }
        return List.copyOf(places);
    }

    private static void collect(TextTemplate text, In in, JsonPlace at, List<ReferencePlace> places) {
        boolean whole = text.whole().isPresent();
        text.parts().forEach(part -> {
            if (part instanceof Part.Value value) {
                places.add(new ReferencePlace(in, at, value.reference(), whole));
            }
        });
    }

    private static void collect(JsonNode json, JsonPlace at, List<ReferencePlace> places) {
        switch (json) {
            case ObjectNode object -> object.properties()
                    .forEach(field -> collect(field.getValue(), at.at(field.getKey()), places));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(array.get(i), at.at(i), places);
                }
            }
            case TextNode text -> collect(TextTemplate.parse(text.textValue()), In.BODY, at, places);
            case JsonNode scalar -> {
            }
        }
    }
}
