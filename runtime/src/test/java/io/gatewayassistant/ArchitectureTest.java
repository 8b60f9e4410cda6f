package io.gatewayassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The direction rules, fences and habits of the code, so that a change that breaks one says so. */
class ArchitectureTest {

    private static final String ROOT = "io.gatewayassistant";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** What each part may use directly; it may use what those use as well. */
    private static final Map<String, Set<String>> USES = Map.ofEntries(
            Map.entry("spi", Set.of()),
            Map.entry("digest", Set.of()),
            Map.entry("settings", Set.of("spi", "digest")),
            Map.entry("preset", Set.of("settings")),
            Map.entry("index", Set.of("settings")),
            Map.entry("embedding", Set.of("settings")),
            Map.entry("security", Set.of("settings", "preset")),
            Map.entry("catalog", Set.of("index", "embedding", "preset")),
            Map.entry("docs", Set.of("index", "embedding", "preset")),
            Map.entry("audit", Set.of("settings")),
            Map.entry("execute", Set.of("catalog", "security", "audit")),
            Map.entry("tools", Set.of("docs", "execute", "catalog")),
            Map.entry("chat", Set.of("tools")),
            Map.entry("web", Set.of("chat")));

    @Test
    void everyPartIsKnownHere() {
        assertThat(parts()).isNotEmpty().isSubsetOf(USES.keySet());
    }

    @Test
    void dependenciesPointInOneDirection() {
        Map<String, Set<String>> wrong = new TreeMap<>();

        for (JavaClass type : CLASSES) {
            Set<String> allowed = reachable(part(type));
            dependencies(type).filter(target -> target.getPackageName().startsWith(ROOT))
                    .filter(target -> !allowed.contains(part(target)))
                    .forEach(target -> wrong.computeIfAbsent(part(type) + " -> " + part(target), edge -> new TreeSet<>())
                            .add(type.getSimpleName() + " uses " + target.getSimpleName()));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theDirectionsAreNotVacuous() {
        assertThat(CLASSES).anySatisfy(type -> assertThat(part(type) + dependencies(type).map(ArchitectureTest::part).toList())
                .startsWith("settings").contains("spi"));
        assertThat(reachable("web")).containsAll(USES.keySet());
        assertThat(reachable("docs")).doesNotContain("execute");
        assertThat(reachable("execute")).doesNotContain("docs", "tools");
    }

    @Test
    void noPackageIsInACycle() {
        SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyIndexKnowsLucene() {
        assertThat(usersOf("org.apache.lucene")).containsExactly("index");
    }

    @Test
    void onlyToolsChatAndEmbeddingKnowLangChain4j() {
        assertThat(usersOf("dev.langchain4j", "io.quarkiverse.langchain4j")).isNotEmpty().isSubsetOf("tools", "chat",
                "embedding");
    }

    @Test
    void onlyWebKnowsJakartaRest() {
        assertThat(usersOf("jakarta.ws.rs", "org.jboss.resteasy")).containsExactly("web");
    }

    @Test
    void onlyCatalogDocsAndExecuteOpenConnections() {
        assertThat(usersOf("java.net.http")).isNotEmpty().isSubsetOf("catalog", "docs", "execute");
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages).isNotEmpty()
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(fields()).isNotEmpty().noneSatisfy(field -> assertThat(annotations(field))
                .containsAnyOf(Inject.class.getName(), ConfigProperty.class.getName()));
    }

    @Test
    void noStateIsStaticAndMutable() {
        assertThat(fields(field -> field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .isNotEmpty().allSatisfy(field -> assertThat(field.getModifiers()).contains(JavaModifier.FINAL));
    }

    @Test
    void everyEndpointButTheScriptIsGuarded() {
        Set<String> guards = Set.of("ChatGuarded", "CallerGuarded", "SettingsGuarded");
        DescribedPredicate<JavaAnnotation<?>> guard = DescribedPredicate.describe("a guard",
                annotation -> guards.contains(annotation.getRawType().getSimpleName()));

        assertThat(CLASSES.stream().filter(type -> type.isAnnotatedWith(Path.class))).isNotEmpty()
                .allSatisfy(type -> {
                    assertThat(type.isAnnotatedWith(PermitAll.class)).as("the guard decides, not the host").isTrue();
                    assertThat(type.isAnnotatedWith(guard) || type.getSimpleName().equals("WidgetResource"))
                            .as(type.getName()).isTrue();
                });
    }

    private static Set<String> parts() {
        return CLASSES.stream().map(ArchitectureTest::part).filter(part -> !part.isEmpty()).collect(Collectors.toSet());
    }

    /** The first package below the root: {@code chat} of {@code io.gatewayassistant.chat.agui}. */
    private static String part(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).replaceAll("\\..*", "") : "";
    }

    private static Set<String> reachable(String part) {
        Set<String> all = new TreeSet<>(Set.of(part));
        USES.getOrDefault(part, Set.of()).forEach(used -> all.addAll(reachable(used)));
        return all;
    }

    private static Set<String> usersOf(String... prefixes) {
        return CLASSES.stream()
                .filter(type -> dependencies(type).anyMatch(target -> Arrays.stream(prefixes)
                        .anyMatch(prefix -> target.getPackageName().startsWith(prefix))))
                .map(ArchitectureTest::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> dependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static Stream<JavaField> fields() {
        return fields(field -> true);
    }

    private static Stream<JavaField> fields(Predicate<JavaField> which) {
        return CLASSES.stream().flatMap(type -> type.getFields().stream()).filter(which);
    }

    private static Set<String> annotations(JavaField field) {
        return field.getAnnotations().stream().map(annotation -> annotation.getRawType().getName()).collect(Collectors.toSet());
    }
}
