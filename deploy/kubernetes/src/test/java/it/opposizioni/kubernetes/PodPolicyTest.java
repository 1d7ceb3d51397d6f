package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every pod: the profile "restricted" of Kubernetes' Pod Security Standards, and what the suite asks for beyond it. */
class PodPolicyTest {

    static final Iterable<String> FOLDERS = Manifests.ALL;

    private static final String[] POD = {"spec", "template", "spec"};

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void noPodIsRootOrPrivileged(String folder) {
        assertThat(pods(folder)).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.text("securityContext", "runAsNonRoot")).isEqualTo("true");
            assertThat(pod.text("securityContext", "runAsUser")).isNotEmpty().isNotEqualTo("0");
            assertThat(pod.text("securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
            assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
            assertThat(pod.parts("volumes")).noneMatch(volume -> volume.has("hostPath"));
        });
        assertThat(containers(folder)).allSatisfy(container -> {
            Resource context = container.part("securityContext");
            assertThat(context.text("allowPrivilegeEscalation")).isEqualTo("false");
            assertThat(context.text("readOnlyRootFilesystem")).isEqualTo("true");
            assertThat(context.list("capabilities", "drop")).containsExactly("ALL");
            assertThat(context.has("capabilities", "add")).isFalse();
        });
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void noPodHasATokenOfTheApiServer(String folder) {
        assertThat(pods(folder))
                .allSatisfy(pod ->
                        assertThat(pod.text("automountServiceAccountToken")).isEqualTo("false"));
    }

    /** A Service named "portal" would otherwise set PORTAL_PORT to an address. */
    @ParameterizedTest
    @FieldSource("FOLDERS")
    void noServicePutsVariablesIntoAnEnvironment(String folder) {
        assertThat(pods(folder))
                .allSatisfy(pod -> assertThat(pod.text("enableServiceLinks")).isEqualTo("false"));
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void everyContainerIsLimited(String folder) {
        assertThat(containers(folder)).allSatisfy(container -> {
            assertThat(container.has("resources", "requests", "cpu")).isTrue();
            assertThat(container.has("resources", "limits", "cpu")).isTrue();
            assertThat(container.text("resources", "limits", "memory"))
                    .as("a JVM does not give memory back: it is asked for what it may take")
                    .isNotEmpty()
                    .isEqualTo(container.text("resources", "requests", "memory"));
        });
        assertThat(pods(folder))
                .flatMap(pod -> pod.parts("volumes").toList())
                .filteredOn(volume -> volume.has("emptyDir"))
                .allSatisfy(volume ->
                        assertThat(volume.text("emptyDir", "sizeLimit")).isNotEmpty());
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void whatServesIsProbedInThreeWays(String folder) {
        assertThat(Manifests.workloads(folder))
                .filteredOn(workload -> !workload.is("Job"))
                .flatMap(workload -> workload.part(POD).parts("containers").toList())
                .allSatisfy(container -> assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe"))
                        .allMatch(container::has));
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void servicesAreProbedOnTheirManagementPortAndStopInOrder(String folder) {
        assertThat(Manifests.of(folder, "Deployment"))
                .hasSize(4)
                .flatMap(workload -> workload.part(POD).parts("containers").toList())
                // what the demo has beside the portal is none
                .filteredOn(container -> container.text("name").equals("service"))
                .hasSize(4)
                .allSatisfy(container -> {
                    assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe"))
                            .allMatch(probe ->
                                    container.text(probe, "httpGet", "port").equals("management"));
                    // without its database a copy says so itself: taken out with all others it could not
                    assertThat(container.text("readinessProbe", "httpGet", "path"))
                            .isEqualTo("/q/health/group/serving");
                    assertThat(container.has("lifecycle", "preStop", "sleep", "seconds"))
                            .isTrue();
                });
        assertThat(Manifests.of(folder, "Deployment")).allSatisfy(deployment -> {
            assertThat(deployment.part(POD).parts("topologySpreadConstraints"))
                    .extracting(spread -> spread.text("topologyKey"))
                    .contains("kubernetes.io/hostname", "topology.kubernetes.io/zone");
            assertThat(deployment.has("spec", "replicas"))
                    .as("the autoscaler's")
                    .isFalse();
        });
    }

    /** Each of the four takes files of any length, or gives them: what is under way ends before its copy does. */
    @ParameterizedTest
    @FieldSource("FOLDERS")
    void filesUnderWayMayEndBeforeACopyStops(String folder) {
        assertThat(Manifests.of(folder, "Deployment")).hasSize(4).allSatisfy(deployment -> {
            Resource service =
                    deployment.part(POD).parts("containers").findFirst().orElseThrow();
            Duration preStop =
                    Duration.ofSeconds(Long.parseLong(service.text("lifecycle", "preStop", "sleep", "seconds")));
            Duration shutdown = Duration.parse(
                    "PT" + Manifests.settings(deployment, folder).text("data", "QUARKUS_SHUTDOWN_TIMEOUT"));
            Duration grace =
                    Duration.ofSeconds(Long.parseLong(deployment.part(POD).text("terminationGracePeriodSeconds")));
            assertThat(shutdown).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
            assertThat(grace)
                    .as("what ends the process at the end comes after that")
                    .isGreaterThanOrEqualTo(preStop.plus(shutdown).plusSeconds(20));
        });
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void imagesHaveADigestOrAVersion(String folder) {
        assertThat(containers(folder))
                .extracting(container -> container.text("image"))
                .allMatch(image -> image.matches("\\S+(@sha256:[0-9a-f]{64}|:(?!latest)[A-Za-z0-9._-]+)"));
    }

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void everyDeploymentHasABudgetAndAnAutoscaler(String folder) {
        Set<String> deployments =
                Manifests.of(folder, "Deployment").map(Resource::name).collect(Collectors.toSet());
        assertThat(Manifests.of(folder, "PodDisruptionBudget")
                        .map(budget -> budget.text("spec", "selector", "matchLabels", "app.kubernetes.io/name")))
                .containsExactlyInAnyOrderElementsOf(deployments);
        assertThat(Manifests.of(folder, "HorizontalPodAutoscaler")
                        .map(scaler -> scaler.text("spec", "scaleTargetRef", "name")))
                .containsExactlyInAnyOrderElementsOf(deployments);
    }

    /** What kustomize generates may only be settings: no file of this repository has a secret. */
    @ParameterizedTest
    @FieldSource("FOLDERS")
    void noManifestHasASecret(String folder) {
        assertThat(Manifests.of(folder, "Secret"))
                .as("the broker's operator takes its settings from a Secret")
                .allMatch(secret -> secret.name().endsWith("-bp")
                        && secret.part("data").content().keySet().equals(Set.of("broker.properties")));
        assertThat(containers(folder).flatMap(container -> container.parts("env")))
                .filteredOn(variable -> variable.text("name").matches(".*(PASSWORD|SECRET|_KEYS?)"))
                .isNotEmpty()
                .allMatch(variable -> variable.has("valueFrom", "secretKeyRef"));
    }

    private static Stream<Resource> pods(String folder) {
        return Manifests.workloads(folder).stream().map(workload -> workload.part(POD));
    }

    private static Stream<Resource> containers(String folder) {
        return pods(folder).flatMap(pod -> Stream.concat(pod.parts("containers"), pod.parts("initContainers")));
    }
}
