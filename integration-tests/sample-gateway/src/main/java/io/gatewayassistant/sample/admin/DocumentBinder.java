package io.gatewayassistant.sample.admin;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.gatewayassistant.sample.entity.GatewayEntity;
import io.gatewayassistant.sample.entity.Kind;
import io.quarkus.arc.All;

/** Turns JSON from outside into a valid document of a kind, or says which fields are wrong. */
@ApplicationScoped
public class DocumentBinder {

    private final ObjectMapper mapper;
    private final Validator validator;
    private final List<DocumentCheck> checks;

    public DocumentBinder(ObjectMapper mapper, Validator validator, @All List<DocumentCheck> checks) {
        this.mapper = mapper;
        this.validator = validator;
        this.checks = checks;
    }

    /** Text of a request body as JSON. */
    public JsonNode parse(String body) {
        try {
            JsonNode json = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(body);
            if (json.isMissingNode()) {
                throw AdminApiException.malformed("The body is empty: send a JSON document");
            }
            return json;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw AdminApiException.malformed("The body is not JSON: " + e.getOriginalMessage()
                    + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"));
        }
    }

    /**
     * The document with all its defaults, without empty fields.
     *
     * @throws AdminApiException when it is not a valid one
     */
    public <T extends GatewayEntity> ObjectNode bind(Kind<T> kind, JsonNode json) {
        if (!json.isObject()) {
            throw AdminApiException.malformed(kind.labelWithArticle() + " is a JSON object: send one");
        }
        T entity = read(kind, json);
        List<FieldProblem> problems = new ArrayList<>();
        validator.validate(entity).stream().map(DocumentBinder::problem).forEach(problems::add);
        ObjectNode document = mapper.valueToTree(entity);
        checks.forEach(check -> problems.addAll(check.check(kind, document)));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(FieldProblem::field));
            throw AdminApiException.invalid(problems);
        }
        return document;
    }

    /** A stored document as the typed value it was when it was stored. */
    public <T extends GatewayEntity> T typed(Kind<T> kind, ObjectNode document) {
        try {
            return mapper.treeToValue(document, kind.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + kind.label() + " does not fit its type", e);
        }
    }

    private <T> T read(Kind<? extends T> kind, JsonNode json) {
        try {
            return mapper.readerFor(kind.type()).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(json);
        } catch (JsonMappingException e) {
            throw AdminApiException.invalid(pointer(e), message(e));
        } catch (IOException e) {
            throw AdminApiException.malformed(e.getMessage());
        }
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private String message(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a field here; known fields: " + unknown.getKnownPropertyIds()
                    .stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            case InvalidFormatException invalid -> "cannot be " + invalid.getValue() + expected(invalid.getTargetType());
            case MismatchedInputException mismatch -> "has the wrong type" + expected(mismatch.getTargetType());
            default -> "cannot be read: " + e.getOriginalMessage();
        };
    }

    private String expected(Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return "; one of: " + mapper.convertValue(type.getEnumConstants(), new TypeReference<List<String>>() {
            }).stream().collect(Collectors.joining(", "));
        }
        if (Instant.class == type) {
            return "; expected: a date and time such as 2030-01-31T12:00:00Z";
        }
        return "; expected: " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        return new FieldProblem(pointer(violation.getPropertyPath()), violation.getMessage());
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
