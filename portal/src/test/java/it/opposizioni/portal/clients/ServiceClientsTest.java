package it.opposizioni.portal.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service may hang, and then accepts connections and says nothing: only who sends or fetches a list or a file waits longer than a page may take. */
class ServiceClientsTest {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** What a service answers after it has read a whole list, although none passes through here. */
    private static final Set<String> LONG_WORK =
            Set.of("ConsultationFileClient.repeat", "NumberListClient.enter", "RegistryTakingBack.takeBack");

    private static final Set<Class<?>> FILES =
            Set.of(InputStream.class, File.class, byte[].class, jakarta.ws.rs.core.Response.class, RestResponse.class);

    private static final Properties SHIPPED = shipped();

    private static Properties shipped() {
        Properties shipped = new Properties();
        try (InputStream file = ProblemReader.class.getResourceAsStream("/application.properties")) {
            shipped.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shipped;
    }

    static Stream<Class<?>> clients() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("it.opposizioni.portal")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(RegisterRestClient.class))
                        .map(JavaClass::reflect);
    }

    @Test
    void allAreFound() {
        assertThat(clients()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aServiceThatIsAwayIsGivenUpSoon(Class<?> client) {
        assertThat(limit(client, "connect-timeout")).isLessThanOrEqualTo(LONGEST_CONNECT);
    }

    /** Who says so of a client has read what the service does meanwhile. */
    @ParameterizedTest
    @MethodSource("clients")
    void onlyListsAndFilesTakeLongerThanAPageMay(Class<?> client) {
        boolean patient = limit(client, "read-timeout").compareTo(LONGEST) > 0;
        List<String> misplaced = Arrays.stream(client.getMethods())
                .filter(method -> patient ? !mayBeLong(method) : mustBeLong(method))
                .map(ServiceClientsTest::name)
                .toList();
        assertThat(misplaced).isEmpty();
    }

    private static Duration limit(Class<?> client, String kind) {
        String key = client.getAnnotation(RegisterRestClient.class).configKey();
        return Duration.ofMillis(Long.parseLong(SHIPPED.getProperty("quarkus.rest-client.%s.%s".formatted(key, kind))));
    }

    private static boolean mayBeLong(Method method) {
        return mustBeLong(method) || FILES.contains(method.getReturnType());
    }

    private static boolean mustBeLong(Method method) {
        return LONG_WORK.contains(name(method))
                || Arrays.stream(method.getParameterTypes()).anyMatch(FILES::contains);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
