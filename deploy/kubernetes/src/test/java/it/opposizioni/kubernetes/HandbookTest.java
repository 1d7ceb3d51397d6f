package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the handbook has somebody type, perhaps at night, and the objects that it names: production has them. */
class HandbookTest {

    private static final String PRODUCTION = "overlays/production";

    private static final String PAGES = Stream.of("deploy/docs/operations.md", "deploy/kubernetes/README.md")
            .map(page -> Manifests.read(Manifests.REPOSITORY.resolve(page)))
            .collect(Collectors.joining("\n"));

    static final List<KubectlCommand> COMMANDS = KubectlCommand.of(PAGES).toList();

    private static final Map<String, String> SHORT = Map.of("hpa", "HorizontalPodAutoscaler");

    /** What an operator makes, and of what; the reader does not name one. */
    private static final Map<String, String> MADE_OF = Map.of("backup", "ScheduledBackup", "pod", "Deployment");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In the place of a folder or a name that the reader chooses. */
    private static final Pattern CHOSEN = Pattern.compile("|…|<.*>");

    /** What kustomize puts behind the name of a ConfigMap. */
    private static final String HASH = "-[0-9a-z]{10}$";

    private static final Pattern LET_IN = Pattern.compile("kubernetes\\.io/metadata\\.name=([a-z-]+)");

    private static final Pattern IN_A_SENTENCE = Pattern.compile("\\b([A-Z]\\w+)\\s+`([a-z-]+)`");

    /** What finds no command proves nothing. */
    @Test
    void everyMentionOfACommandIsRead() {
        long mentions = Pattern.compile("\\bkubectl ").matcher(PAGES).results().count();
        assertThat(COMMANDS).hasSizeGreaterThan(20).hasSize((int) mentions);
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void theObjectsOfACommandAreThere(KubectlCommand command) {
        switch (command.verb()) {
            case "apply" ->
                assertThat(command.option("k"))
                        .satisfiesAnyOf(
                                folder -> assertThat(folder).matches(CHOSEN),
                                folder -> assertThat(Manifests.REPOSITORY.resolve(folder + "/kustomization.yaml"))
                                        .isRegularFile());
            case "create" -> assertThat(names("Namespace")).contains(command.name());
            // of pods, by their labels
            case "logs" ->
                assertThat(Manifests.workloads(PRODUCTION))
                        .anyMatch(workload -> isSelected(
                                workload.labels("spec", "template", "metadata", "labels"), command.option("l")));
            default -> {
                if (List.of("secret", "service").contains(command.kind())) {
                    assertThat(names(command.kind())).contains(command.name());
                } else {
                    assertThat(objects(command)).isNotEmpty();
                }
            }
        }
    }

    @Test
    void forwardedPortsAreThoseOfAContainerOrAService() {
        assertThat(COMMANDS)
                .filteredOn(command -> command.verb().equals("port-forward"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(Stream.concat(
                                objects(command)
                                        .flatMap(object -> object.part("spec", "template", "spec")
                                                .parts("containers"))
                                        .flatMap(container -> container.parts("ports"))
                                        .map(port -> port.text("containerPort")),
                                backends()
                                        .filter(service -> service.text("name").equals(command.name()))
                                        .map(service -> service.text("port", "number"))))
                        .containsAll(command.rest()));
    }

    @Test
    void autoscalersArePatchedToTheirMaximum() {
        assertThat(COMMANDS)
                .filteredOn(command ->
                        command.verb().equals("patch") && command.kind().equals("hpa"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(objects(command))
                        .singleElement()
                        .satisfies(scaler -> assertThat(json(command.option("p")))
                                .isEqualTo(Map.of(
                                        "spec",
                                        Map.of("minReplicas", Integer.valueOf(scaler.text("spec", "maxReplicas")))))));
    }

    @Test
    void theNamespaceIsThatOfTheManifests() {
        assertThat(Pattern.compile("`-n ([a-z-]+)`").matcher(PAGES).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(names("Namespace")).contains(name));
    }

    /** An operator in another one would be shut out by the policies. */
    @Test
    void theNamespacesThatThePoliciesLetInAreSaid() {
        assertThat(all().filter(object -> object.is("NetworkPolicy"))
                        .map(object -> object.content().toString())
                        .flatMap(policy -> LET_IN.matcher(policy).results())
                        .map(found -> "`" + found.group(1) + "`")
                        .distinct())
                .hasSizeGreaterThan(4)
                .allSatisfy(namespace -> assertThat(PAGES).contains(namespace));
    }

    @Test
    void theObjectsThatASentenceNamesAreThere() {
        List<String> kinds = Stream.concat(Stream.of("Secret"), all().map(Resource::kind))
                .distinct()
                .toList();
        assertThat(IN_A_SENTENCE.matcher(PAGES).results().filter(found -> kinds.contains(found.group(1))))
                .hasSizeGreaterThan(5)
                .allSatisfy(found ->
                        assertThat(names(found.group(1))).as(found.group()).contains(found.group(2)));
    }

    private static Stream<Resource> all() {
        return Manifests.of(PRODUCTION).stream();
    }

    private static Stream<Resource> objects(KubectlCommand command) {
        String kind = SHORT.getOrDefault(command.kind(), MADE_OF.getOrDefault(command.kind(), command.kind()));
        return all().filter(object -> object.kind().equalsIgnoreCase(kind))
                .filter(object -> CHOSEN.matcher(command.name()).matches()
                        || command.name().equals(object.name()))
                .filter(object -> isSelected(object.labels("metadata", "labels"), command.option("l")));
    }

    private static boolean isSelected(Map<String, String> labels, String selector) {
        return selector.isEmpty() || labels.entrySet().stream().anyMatch(label -> selector.equals(label.toString()));
    }

    /** Also of what operators make: the Secrets of External Secrets and cert-manager, the Services that an Ingress leads to. */
    private static Stream<String> names(String kind) {
        Stream<String> own = all().filter(object -> object.kind().equalsIgnoreCase(kind))
                .map(object -> object.name().replaceFirst(HASH, ""));
        Stream<String> made = switch (kind.toLowerCase(Locale.ROOT)) {
            case "secret" ->
                all().flatMap(object ->
                        Stream.of(object.text("spec", "target", "name"), object.text("spec", "secretName")));
            case "service" -> backends().map(service -> service.text("name"));
            default -> Stream.empty();
        };
        return Stream.concat(own, made);
    }

    private static Stream<Resource> backends() {
        return all().filter(object -> object.is("Ingress"))
                .flatMap(ingress -> ingress.parts("spec", "rules"))
                .flatMap(rule -> rule.part("http").parts("paths"))
                .map(path -> path.part("backend", "service"));
    }

    private static Map<?, ?> json(String text) {
        try {
            return JSON.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
