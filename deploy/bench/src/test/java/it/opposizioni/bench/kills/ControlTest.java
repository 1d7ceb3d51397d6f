package it.opposizioni.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules name classes and methods of the services as text: after a renaming this fails at once, and not minutes later in the drill. */
class ControlTest {

    private static final Pattern PLACE = Pattern.compile("CLASS (it\\.\\S+)\\s+METHOD ([\\w<>]+)");
    private static final Path KIT = Settings.repository().resolve("service-kit/target/classes");

    @ParameterizedTest
    @EnumSource
    void theRulesNameMethodsThatExist(Control control) throws IOException {
        List<MatchResult> places = PLACE.matcher(control.rules()).results().toList();
        assertThat(places).isNotEmpty();
        for (MatchResult place : places) {
            ClassModel type = ClassFile.of().parse(KIT.resolve(place.group(1).replace('.', '/') + ".class"));
            assertThat(type.methods())
                    .as(place.group())
                    .anyMatch(method -> method.methodName().equalsString(place.group(2)));
        }
    }
}
