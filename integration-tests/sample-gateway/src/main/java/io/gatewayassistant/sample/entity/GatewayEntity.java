package io.gatewayassistant.sample.entity;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What all kinds have in common. Absent fields are not written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface GatewayEntity {

    /** Absent only in a document that is about to be created: the admin API then chooses one. */
    @Nullable
    String id();

    String name();

    List<String> tags();

    Map<String, String> metadata();
}
