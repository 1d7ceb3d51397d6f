package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** PostgreSQL lets in what all copies together may open, also in the middle of an upgrade: who is refused is a person who waits. */
class ConnectionsTest {

    /** A copy watches the database with one more than its pool has. */
    private static final int OF_THE_WATCH = 1;

    /** Flyway keeps its lock with one and migrates with another. */
    private static final int OF_A_MIGRATION = 2;

    /** The superuser's own (PostgreSQL's default), the operator's, and some for people and backups. */
    private static final int OF_OTHERS = 20;

    private static final Pattern MAX_CONNECTIONS = Pattern.compile("max_connections=(\\d+)");

    @Test
    void productionLetsInAllCopiesOfEachServiceDuringAnUpgrade() {
        String folder = "overlays/production";
        Resource keycloak = Manifests.of(folder, "Keycloak").findFirst().orElseThrow();
        int identity = number(keycloak, "spec", "instances") * number(keycloak, "spec", "db", "poolMaxSize");
        int migrations = (int) Manifests.of(folder, "Job")
                        .filter(job -> job.name().endsWith("-migration"))
                        .count()
                * OF_A_MIGRATION;
        assertThat(number(
                        Manifests.of(folder, "Cluster").findFirst().orElseThrow(),
                        "spec",
                        "postgresql",
                        "parameters",
                        "max_connections"))
                .isGreaterThanOrEqualTo(services(folder) + identity + migrations + OF_OTHERS);
    }

    @Test
    void soDoesTheTrial() {
        String folder = "overlays/demo";
        int identity = Manifests.of(folder, "StatefulSet")
                .flatMap(set -> set.parts("spec", "template", "spec", "containers"))
                .flatMap(container -> container.parts("env"))
                .filter(variable -> variable.text("name").equals("KC_DB_POOL_MAX_SIZE"))
                .mapToInt(variable -> number(variable, "value"))
                .sum();
        Matcher allowed = MAX_CONNECTIONS.matcher(Manifests.read(Manifests.HERE.resolve("images/postgresql/start")));
        assertThat(allowed.find()).isTrue();
        assertThat(Integer.parseInt(allowed.group(1))).isGreaterThanOrEqualTo(services(folder) + identity + OF_OTHERS);
    }

    /** The most that the autoscaler makes, and the one that an upgrade adds. */
    private static int services(String folder) {
        return Manifests.of(folder, "HorizontalPodAutoscaler")
                .mapToInt(scaler -> {
                    Resource deployment = Manifests.of(folder, "Deployment")
                            .filter(each -> each.name().equals(scaler.text("spec", "scaleTargetRef", "name")))
                            .findFirst()
                            .orElseThrow();
                    int copies = number(scaler, "spec", "maxReplicas")
                            + number(deployment, "spec", "strategy", "rollingUpdate", "maxSurge");
                    return copies
                            * (number(Manifests.settings(deployment, folder), "data", "DB_CONNECTIONS") + OF_THE_WATCH);
                })
                .sum();
    }

    private static int number(Resource resource, String... path) {
        return Integer.parseInt(resource.text(path));
    }
}
