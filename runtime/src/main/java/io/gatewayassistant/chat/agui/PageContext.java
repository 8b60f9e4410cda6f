package io.gatewayassistant.chat.agui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.gatewayassistant.chat.agui.RunInput.ContextItem;

/**
 * What the browser says of the page that a question is asked on, as one line for the model. Others may have written it, such
 * as the name of an entity: it is bounded, and holds nothing that could look like the end of the line.
 */
final class PageContext {

    private static final int MAX_PAGE_LENGTH = 500;
    private static final int MAX_ENTITY_LENGTH = 2_000;
    private static final int MAX_FIELD_LENGTH = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PageContext() {
    }

    /** Empty where the client told nothing. */
    static String describe(@Nullable List<ContextItem> items) {
        String page = value(items, "page").map(text -> plain(text, MAX_PAGE_LENGTH)).orElse("");
        String entity = value(items, "entity").map(PageContext::entity).orElse("");
        return Stream.of(page, entity).filter(part -> !part.isEmpty()).collect(Collectors.joining("; showing "));
    }

    private static Optional<String> value(@Nullable List<ContextItem> items, String description) {
        return Stream.ofNullable(items).flatMap(List::stream).filter(item -> description.equals(item.description()))
                .map(ContextItem::value).filter(Objects::nonNull).findFirst();
    }

    private static String entity(String text) {
        if (text.length() > MAX_ENTITY_LENGTH) {
            return "";
        }
        try {
            JsonNode entity = JSON.readTree(text);
            return Stream.of("kind", "id", "title").filter(name -> entity.path(name).isTextual())
                    .map(name -> name + " "
                            + JSON.getNodeFactory().textNode(plain(entity.get(name).asText(), MAX_FIELD_LENGTH)))
                    .collect(Collectors.joining(", "));
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String plain(String text, int maxLength) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return line.substring(0, Math.min(line.length(), maxLength));
    }
}
