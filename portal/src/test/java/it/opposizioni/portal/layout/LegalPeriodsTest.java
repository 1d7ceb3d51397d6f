package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages and letters name is what the services keep: both have a default of their own, and these must be one. */
class LegalPeriodsTest {

    /** A period of {@link LegalPeriods}, and where its service has it. */
    enum Named {
        ACTIVATION_DAYS("%s", "registry", "medium/ActivationConfig", "days"),
        POST_ACTIVATION_DAYS("%s", "registry", "medium/ActivationConfig", "postDays"),
        UNDO_HOURS("%sh", "registry", "opposition/WithdrawalConfig", "undo"),
        CONSULTATION_DAYS("%s", "operator", "consultation/ValidityPeriod", "DAYS_FOR_CALLS"),
        POSTAL_CONSULTATION_DAYS("%s", "operator", "consultation/ValidityPeriod", "DAYS_FOR_MAIL"),
        ANSWER_DAYS("%s", "operator", "registration/OperatorConfig", "daysToAnswer"),
        TAKING_IN_CHARGE_DAYS("P%sD", "complaint", "complaint/ComplaintConfig", "takingInCharge"),
        DECISION_MONTHS("P%sM", "complaint", "complaint/ComplaintConfig", "decision");

        private final String form;
        private final Path source;
        private final String member;

        /**
         * @param form how the service writes it, around the portal's number
         * @param member a method of a configuration, or a constant
         */
        Named(String form, String service, String type, String member) {
            this.form = form;
            this.source = Path.of("..", service + "-service", "src/main/java/it/opposizioni", service, type + ".java");
            this.member = member;
        }

        private boolean isOf(Method method) {
            return method.getName().equalsIgnoreCase(name().replace("_", ""));
        }

        String ofThePortal() {
            return periods()
                    .filter(this::isOf)
                    .map(method -> method.getAnnotation(WithDefault.class).value())
                    .map(form::formatted)
                    .findFirst()
                    .orElseThrow();
        }

        String ofItsService() throws IOException {
            String name = Pattern.quote(member);
            Matcher found = Pattern.compile(
                            "@WithDefault\\(\"([^\"]+)\"\\)\\s+\\w+ " + name + "\\(\\)|int " + name + " = (\\d+);")
                    .matcher(Files.readString(source));
            assertThat(found.find()).as("%s of %s", member, source).isTrue();
            return found.group(1) == null ? found.group(2) : found.group(1);
        }
    }

    private static Stream<Method> periods() {
        return Arrays.stream(LegalPeriods.class.getMethods())
                .filter(method -> method.isAnnotationPresent(WithDefault.class));
    }

    @ParameterizedTest
    @EnumSource
    void eachIsTheOneThatItsServiceKeeps(Named period) throws IOException {
        assertThat(period.ofThePortal()).isEqualTo(period.ofItsService());
    }

    @Test
    void noneIsForgotten() {
        assertThat(periods())
                .hasSize(Named.values().length)
                .allMatch(method -> Arrays.stream(Named.values()).anyMatch(period -> period.isOf(method)));
    }
}
