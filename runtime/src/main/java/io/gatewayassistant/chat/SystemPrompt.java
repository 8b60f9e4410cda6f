package io.gatewayassistant.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.gatewayassistant.catalog.Catalog;
import io.gatewayassistant.catalog.CatalogService;
import io.gatewayassistant.catalog.operation.HttpVerb;
import io.gatewayassistant.catalog.operation.Resource;
import io.gatewayassistant.preset.Preset;
import io.gatewayassistant.settings.AssistantConfig;
import io.gatewayassistant.spi.AssistantSettings;
import io.gatewayassistant.spi.Caller;

/**
 * The system prompt: a resource file with what is known of the product, the installation and the moment. What changes
 * often stands last, so that providers can cache the rest.
 */
@Singleton
public class SystemPrompt {

    private static final String FILE = "/io/gatewayassistant/chat/system-prompt.md";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    /** More would cost tokens on every round; search finds the others. */
    private static final int MAX_RESOURCES = 120;

    private final String template = read();
    private final Preset preset;
    private final CatalogService catalog;
    private final String title;
    private final Clock clock;

    SystemPrompt(Preset preset, CatalogService catalog, AssistantConfig config) {
        this.preset = preset;
        this.catalog = catalog;
        this.title = config.title().orElse(preset.title());
        this.clock = Clock.systemDefaultZone();
    }

    String render(Caller caller, String page, AssistantSettings settings) {
        Map<String, String> values = Map.of(
                "title", title,
                "product", preset.product(),
                "permissions", permissions(settings),
                "resources", resources(),
                "pages", pages(),
                "topics", topics(),
                "name", caller.name(),
                "email", caller.email() == null ? "" : "\nEmail: " + caller.email(),
                "page", page.isEmpty() ? "not told" : page,
                "now", ZonedDateTime.now(clock).format(DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm xxx")));
        return PLACEHOLDER.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static String permissions(AssistantSettings settings) {
        if (!settings.allowApiUsage()) {
            return "`execute` is switched off: you can search and explain, not call the admin API.";
        }
        return "`execute` may read" + (settings.allowApiWrite() ? ", write (POST PUT PATCH)" : "")
                + (settings.allowApiDelete() ? ", delete" : "") + "."
                + (settings.allowApiWrite() && settings.allowApiDelete() ? ""
                        : " The rest is switched off in the assistant's settings.")
                + approval(settings);
    }

    private static String approval(AssistantSettings settings) {
        String waiting = switch (settings.approval()) {
            case WRITES -> settings.allowApiWrite() || settings.allowApiDelete() ? "What changes something" : "";
            case DELETES -> settings.allowApiDelete() ? "What deletes" : "";
            case NEVER -> "";
        };
        return waiting.isEmpty() ? ""
                : " " + waiting
                        + " waits for the person, who sees each call and approves it: do not ask for leave in words, call"
                        + " `execute`. In a batch put what only reads, templates above all, before the first such call.";
    }

    private String resources() {
        List<Resource> resources = catalog.current().map(Catalog::resources).orElse(List.of());
        String list = resources.stream().limit(MAX_RESOURCES).map(SystemPrompt::line).collect(Collectors.joining("\n"));
        if (resources.isEmpty()) {
            return "Not known yet: use `search`.";
        }
        return resources.size() <= MAX_RESOURCES ? list
                : list + "\n… and " + (resources.size() - MAX_RESOURCES) + " more: use `search`.";
    }

    private static String line(Resource resource) {
        return "- " + resource.name() + ": " + resource.path() + " ("
                + resource.verbs().stream().sorted().map(HttpVerb::name).collect(Collectors.joining(" ")) + ")";
    }

    private String pages() {
        String base = preset.backoffice().base();
        String pages = preset.backoffice().pages().stream()
                .map(page -> "- " + base + page.path() + " " + page.title())
                .collect(Collectors.joining("\n"));
        return pages.isEmpty() ? "Not known: link to none." : pages;
    }

    private String topics() {
        String topics = preset.topics().stream()
                .map(topic -> "- " + topic.name() + ": " + topic.url())
                .collect(Collectors.joining("\n"));
        return topics.isEmpty() ? "None: use `doc_search`." : topics;
    }

    private static String read() {
        try (InputStream in = SystemPrompt.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
