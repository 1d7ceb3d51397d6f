package it.opposizioni.local.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules name classes and methods of the service as text: after a renaming this fails at once, not minutes later in the drill. */
class BytemanRulesTest {

    private static final Pattern PLACE = Pattern.compile("CLASS (\\S+)\\s+METHOD (\\w+)");
    private static final List<Path> CLASSES = Stream.of("operator-service", "service-kit")
            .map(module -> Settings.repository().resolve(module).resolve("target/classes"))
            .toList();

    static Stream<String> rules() {
        return Stream.of(
                        Arrays.stream(CrashPoint.values()).map(CrashPoint::rule),
                        Arrays.stream(CrashPoint.values()).flatMap(point -> point.ruleForTheNext().stream()),
                        Arrays.stream(InjectedFault.values()).map(InjectedFault::rule))
                .flatMap(rules -> rules);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nameAMethodThatExists(String rule) throws IOException {
        MatchResult place = PLACE.matcher(rule).results().findFirst().orElseThrow();
        Path file = CLASSES.stream()
                .map(classes -> classes.resolve(place.group(1).replace('.', '/') + ".class"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no class " + place.group(1)));

        assertThat(ClassFile.of().parse(file).methods())
                .as(place.group(1))
                .anyMatch(method -> method.methodName().equalsString(place.group(2)));
    }
}
