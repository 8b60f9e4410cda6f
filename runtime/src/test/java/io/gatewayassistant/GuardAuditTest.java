package io.gatewayassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Counts how often each guard is attacked. */
class GuardAuditTest {

    private static final int FEWEST = 20;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (\\d+) \\|");
    private static final Map<String, Integer> VARIANTS = variants();

    @Test
    void attacksEachGuardInManyWays() {
        assertThat(VARIANTS).hasSizeGreaterThan(25).allSatisfy(
                (guard, variants) -> assertThat(variants).as("variants against: %s", guard).isGreaterThanOrEqualTo(FEWEST));
    }

    @Test
    void saysInTheThreatModelHowOftenEachIsAttacked() {
        Map<String, Integer> stated = new TreeMap<>();
        ROW.matcher(ThreatModelTest.text()).results()
                .forEach(row -> stated.put(row.group(1), Integer.valueOf(row.group(2))));

        assertThat(stated).isEqualTo(VARIANTS);
    }

    private static Map<String, Integer> variants() {
        JavaClasses classes = new ClassFileImporter().importPackages("io.gatewayassistant");
        Map<String, Integer> variants = new TreeMap<>();
        classes.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(Against.class))
                .map(JavaMethod::reflect)
                .forEach(method -> variants.merge(method.getAnnotation(Against.class).value(), count(method), Integer::sum));
        return variants;
    }

    private static int count(Method test) {
        ValueSource values = test.getAnnotation(ValueSource.class);
        CsvSource lines = test.getAnnotation(CsvSource.class);
        MethodSource method = test.getAnnotation(MethodSource.class);
        if (values != null) {
            return values.strings().length + values.ints().length;
        }
        if (lines != null) {
            return lines.value().length;
        }
        return method == null ? 1 : Arrays.stream(method.value()).mapToInt(name -> count(test.getDeclaringClass(), name)).sum();
    }

    private static int count(Class<?> tests, String source) {
        try {
            Method method = tests.getDeclaredMethod(source);
            method.setAccessible(true);
            return (int) ((Stream<?>) method.invoke(null)).count();
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }
}
