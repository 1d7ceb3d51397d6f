package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody knows the passwords of the trial's people: its realm is in the demo, and neither in the image that goes to production nor there. */
class TrialRealmTest {

    private static final String DEMO = "overlays/demo";

    private static final Path REALM =
            Manifests.REPOSITORY.resolve("deploy/local/src/main/resources/keycloak/opposizioni-realm.json");

    /** Where Keycloak looks for realms, if it is told to. */
    private static final String IMPORT = "/opt/keycloak/data/import";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theImageIsKeycloakAndTheSignInPagesAndNothingElse() {
        assertThat(lines(
                        Manifests.HERE.resolve("images/keycloak/Containerfile"), line -> line.matches("(COPY|ADD) .*")))
                .containsExactly(
                        "COPY keycloak /opt/keycloak", "COPY themes/opposizioni /opt/keycloak/themes/opposizioni");
        assertThat(files(Manifests.HERE.resolve("images/keycloak"))).containsExactly("Containerfile");
        assertThat(Manifests.read(Manifests.REPOSITORY.resolve("deploy/images"))
                        .lines()
                        .dropWhile(line -> !line.equals("build_keycloak() {"))
                        .takeWhile(line -> !line.equals("}"))
                        .skip(1))
                .as("what is laid there for it, without what local runs have left in the program's folder")
                .containsExactly(
                        "  context keycloak",
                        "  cp -r deploy/local/target/keycloak-[0-9]* \"$work/keycloak/keycloak\"",
                        "  # of the local runs",
                        "  rm -rf \"$work/keycloak/keycloak/data\"",
                        "  mkdir \"$work/keycloak/themes\"",
                        "  cp -r portal/target/keycloak/themes/opposizioni \"$work/keycloak/themes/\"");
    }

    @Test
    void theSignInPagesHaveNoRealm() {
        assertThat(files(Manifests.REPOSITORY.resolve("deploy/keycloak/themes")))
                .isNotEmpty()
                .noneMatch(name -> name.endsWith(".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/production", Manifests.RESTORE})
    void productionHasNobodyOfTheTrial(String folder) {
        assertThat(people(folder)).isEmpty();
        assertThat(Manifests.of(folder))
                .extracting(resource -> resource.content().toString())
                .noneMatch(content -> content.contains(IMPORT)
                        || content.contains("--import-realm")
                        || content.contains("opposizioni/trial"));
        assertThat(Manifests.of(folder)).noneMatch(resource -> resource.is("KeycloakRealmImport"));
    }

    @Test
    void theDemoMountsTheRealmOfTheTrialWhereKeycloakLooks() {
        assertThat(people(DEMO))
                .isNotEmpty()
                .isEqualTo(withPassword(json(Manifests.read(REALM))).toList());
        Resource pod = Manifests.of(DEMO, "StatefulSet")
                .filter(set -> set.name().equals("keycloak"))
                .findFirst()
                .orElseThrow()
                .part("spec", "template", "spec");
        Resource container = pod.parts("containers").findFirst().orElseThrow();
        assertThat(container.list("args")).contains("--import-realm");
        String volume = container
                .parts("volumeMounts")
                .filter(mount -> mount.text("mountPath").equals(IMPORT))
                .map(mount -> mount.text("name"))
                .findFirst()
                .orElseThrow();
        String map = pod.parts("volumes")
                .filter(each -> each.text("name").equals(volume))
                .map(each -> each.text("configMap", "name"))
                .findFirst()
                .orElseThrow();
        assertThat(Manifests.of(DEMO, "ConfigMap").filter(each -> each.name().equals(map)))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.text("data", REALM.getFileName().toString()))
                                .isEqualTo(Manifests.read(REALM)));
    }

    /** Who signs in with a password that a ConfigMap has. */
    private static List<String> people(String folder) {
        return Manifests.of(folder, "ConfigMap")
                .flatMap(map -> map.part("data").content().entrySet().stream())
                .filter(file -> file.getKey().endsWith(".json"))
                .flatMap(file -> withPassword(json(file.getValue().toString())))
                .toList();
    }

    private static Stream<String> withPassword(JsonNode realm) {
        return StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.has("credentials"))
                .map(user -> user.path("username").asText());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file, Predicate<String> which) {
        return Manifests.read(file).lines().filter(which).toList();
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
