package it.opposizioni.local.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
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
    /** What a rule calls on the result ({@code $!}) or on an argument ({@code $1}). */
    private static final Pattern CALL = Pattern.compile("\\$(!|\\d)\\.(\\w+)\\(");

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
    void nameMethodsThatExist(String rule) throws IOException {
        MatchResult place = PLACE.matcher(rule).results().findFirst().orElseThrow();
        List<MethodModel> methods = methods(place.group(1), place.group(2));
        assertThat(methods).as(place.group()).isNotEmpty();
        for (MatchResult call : CALL.matcher(rule).results().toList()) {
            MethodTypeDesc type = methods.getFirst().methodTypeSymbol();
            ClassDesc called = call.group(1).equals("!")
                    ? type.returnType()
                    : type.parameterType(Integer.parseInt(call.group(1)) - 1);
            assertThat(methods(called.packageName() + "." + called.displayName(), call.group(2)))
                    .as(call.group())
                    .isNotEmpty();
        }
    }

    private static List<MethodModel> methods(String type, String name) throws IOException {
        Path file = CLASSES.stream()
                .map(classes -> classes.resolve(type.replace('.', '/') + ".class"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no class " + type));
        return ClassFile.of().parse(file).methods().stream()
                .filter(method -> method.methodName().equalsString(name))
                .toList();
    }
}
