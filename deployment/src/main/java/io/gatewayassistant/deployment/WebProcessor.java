package io.gatewayassistant.deployment;

import java.util.Optional;

import jakarta.ws.rs.ApplicationPath;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.gatewayassistant.settings.AssistantBuildConfig;
import io.gatewayassistant.web.AuthenticationFailureRecorder;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.resteasy.reactive.common.deployment.ResourceScanningResultBuildItem;
import io.quarkus.resteasy.reactive.server.spi.AnnotationsTransformerBuildItem;
import io.quarkus.vertx.http.deployment.FilterBuildItem;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;

/** Puts the assistant's endpoints where the configuration wants them, and leaves their protection to themselves. */
class WebProcessor {

    private static final DotName APPLICATION_PATH = DotName.createSimple(ApplicationPath.class);
    private static final String WRITTEN_ROOT = "/assistant";
    private static final String RESOURCES = "io.gatewayassistant.web.";
    private static final String LOCATION_COOKIE = "quarkus.http.auth.form.location-cookie";
    private static final String PERMISSION = "quarkus.http.auth.permission.gateway-assistant.";

    /**
     * Quarkus REST takes the paths of resource classes from what it scanned, before any transformation: so they are moved
     * there. The product, which changes nothing, makes Quarkus REST wait for that.
     */
    @BuildStep
    AnnotationsTransformerBuildItem rootPath(AssistantBuildConfig config, ResourceScanningResultBuildItem scanned) {
        String root = config.rootPath();
        scanned.getResult().getScannedResourcePaths().replaceAll((resource, path) -> isOurs(resource)
                ? root + path.substring(WRITTEN_ROOT.length())
                : path);
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forClasses().when(context -> false)
                .transform(context -> {
                }));
    }

    /**
     * A host that protects everything with a policy on {@code /*} would answer for the assistant, with a redirect to its login
     * page: the more specific path lets requests through to the assistant's own guard.
     */
    @BuildStep
    void permission(AssistantBuildConfig config, CombinedIndexBuildItem index,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        String paths = relativePath(config, index) + "/*";
        defaults.produce(new RunTimeConfigurationDefaultBuildItem(PERMISSION + "paths", paths));
        defaults.produce(new RunTimeConfigurationDefaultBuildItem(PERMISSION + "policy", "permit"));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    FilterBuildItem authenticationFailures(AssistantBuildConfig config, CombinedIndexBuildItem index,
            HttpRootPathBuildItem httpRoot, AuthenticationFailureRecorder recorder) {
        String path = httpRoot.resolvePath(relativePath(config, index)) + "/";
        String locationCookie = ConfigProvider.getConfig().getOptionalValue(LOCATION_COOKIE, String.class)
                .orElse("quarkus-redirect-location");
        return FilterBuildItem.ofPreAuthenticationFailureHandler(recorder.handler(path, locationCookie));
    }

    @BuildStep
    NativeImageResourcePatternsBuildItem widget() {
        return NativeImageResourcePatternsBuildItem.builder().includeGlob("META-INF/gateway-assistant/widget*.js").build();
    }

    /** Below the application's HTTP root, without a slash at either end. */
    private static String relativePath(AssistantBuildConfig config, CombinedIndexBuildItem index) {
        String rest = trimmed(restPath(index.getIndex()));
        return trimmed(rest + config.rootPath());
    }

    private static boolean isOurs(DotName resource) {
        return resource.toString().startsWith(RESOURCES);
    }

    private static String restPath(IndexView index) {
        Optional<String> annotated = index.getAnnotations(APPLICATION_PATH).stream().map(path -> path.value().asString())
                .findFirst();
        return annotated.or(() -> ConfigProvider.getConfig().getOptionalValue("quarkus.rest.path", String.class)).orElse("");
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
