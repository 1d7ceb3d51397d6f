package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may reach whom: what the policies let through is worked out pair by pair, and compared with the ways of the architecture. */
class NetworkTest {

    static final Iterable<String> OVERLAYS = Manifests.OVERLAYS;

    /** The ways of the four services, which are the same in every installation. */
    private static final List<String> WAYS_OF_SERVICES = List.of(
            "portal -> registry-service 8081",
            "portal -> operator-service 8082",
            "portal -> complaint-service 8083",
            "portal -> broker 5671",
            "portal -> database 5432",
            "registry-service -> broker 5671",
            "registry-service -> database 5432",
            "operator-service -> broker 5671",
            "operator-service -> database 5432",
            "complaint-service -> broker 5671",
            "complaint-service -> database 5432",
            "portal -> identity 8080",
            "registry-service -> identity 8080",
            "operator-service -> identity 8080",
            "complaint-service -> identity 8080",
            "portal -> identity 8443",
            "registry-service -> identity 8443",
            "operator-service -> identity 8443",
            "complaint-service -> identity 8443",
            // in production nothing has this label: S3 is elsewhere
            "operator-service -> objects 8080",
            "complaint-service -> objects 8080",
            "identity -> database 5432",
            "identity -> portal 8080");

    @Test
    void theTrialHasTheWaysOfTheArchitectureAndNoOther() {
        assertThat(ways("overlays/demo"))
                .containsAll(WAYS_OF_SERVICES)
                .filteredOn(way -> !WAYS_OF_SERVICES.contains(way))
                .containsExactlyInAnyOrder(
                        "identity -> inbox 1025",
                        "portal -> inbox 1025",
                        "portal -> inbox 8025",
                        "inbox -> portal 8080",
                        "inbox -> registry-service 8081",
                        "inbox -> identity 8080");
    }

    @Test
    void productionHasTheWaysOfTheArchitectureAndThoseOfItsOperators() {
        assertThat(ways("overlays/production"))
                .containsAll(WAYS_OF_SERVICES)
                .filteredOn(way -> !WAYS_OF_SERVICES.contains(way))
                .containsExactlyInAnyOrder(
                        "identity -> identity 7800",
                        "identity -> identity 57800",
                        "realm -> identity 8443",
                        "migration -> database 5432",
                        "database -> database 5432",
                        "database -> database 8000");
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void nobodyMayAnythingByDefault(String folder) {
        assertThat(Manifests.of(folder, "NetworkPolicy")).anySatisfy(policy -> {
            assertThat(policy.part("spec", "podSelector").content()).isEmpty();
            assertThat(policy.list("spec", "policyTypes")).containsExactly("Ingress", "Egress");
            assertThat(policy.has("spec", "ingress") || policy.has("spec", "egress"))
                    .isFalse();
        });
    }

    /** One that leaves them out lets everybody through, or everything, and is none of the ways that are counted here. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyRuleNamesItsPeersAndItsPorts(String folder) {
        for (Resource policy : Manifests.of(folder, "NetworkPolicy").toList()) {
            assertThat(policy.parts("spec", "ingress"))
                    .as(policy.name())
                    .allSatisfy(rule ->
                            assertThat(rule.has("from") && rule.has("ports")).isTrue());
            assertThat(policy.parts("spec", "egress"))
                    .as(policy.name())
                    .allSatisfy(rule ->
                            assertThat(rule.has("to") && rule.has("ports")).isTrue());
        }
    }

    /** A pod that no policy of its own selects could do nothing; one that is forgotten here shows up as that. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void aPolicyOfItsOwnSelectsEachPod(String folder) {
        Set<String> selected = Manifests.of(folder, "NetworkPolicy")
                .map(policy -> policy.text("spec", "podSelector", "matchLabels", "part"))
                .collect(Collectors.toSet());
        assertThat(Manifests.workloads(folder))
                .allSatisfy(workload -> assertThat(workload.text("spec", "template", "metadata", "labels", "part"))
                        .isIn(selected));
    }

    /** The public reaches the portal, the interfaces and the sign-in; the management ports are for Prometheus alone. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void theIngressControllerReachesNoManagementPort(String folder) {
        Set<String> reached = new TreeSet<>();
        for (Resource policy : Manifests.of(folder, "NetworkPolicy").toList()) {
            policy.parts("spec", "ingress")
                    .filter(rule -> rule.parts("from")
                            .anyMatch(from -> "ingress"
                                    .equals(from.text(
                                            "namespaceSelector", "matchLabels", "kubernetes.io/metadata.name"))))
                    .flatMap(rule -> rule.parts("ports"))
                    .forEach(port -> reached.add(
                            policy.text("spec", "podSelector", "matchLabels", "part") + " " + port.text("port")));
        }
        assertThat(reached)
                .contains("portal 8080", "registry-service 8081", "operator-service 8082", "complaint-service 8083")
                .noneMatch(way -> way.matches(".* 90\\d\\d"));
    }

    private static Set<String> ways(String folder) {
        return new PodNetwork(Manifests.of(folder, "NetworkPolicy").toList()).ways();
    }
}
