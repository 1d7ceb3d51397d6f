package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The database is backed up, and as often and for as long by CloudNativePG as the handbook says of pgBackRest. */
class BackupTest {

    private static final String PRODUCTION = "overlays/production";

    private final String handbook = Manifests.read(Manifests.REPOSITORY.resolve("deploy/docs/operations.md"));

    /** What is kept for longer is personal data that the services have deleted. */
    @Test
    void backupsAreKeptForThirtyDaysInBothWays() {
        assertThat(one("ObjectStore").text("spec", "retentionPolicy")).isEqualTo("30d");
        assertThat(handbook).containsPattern("(?m)^repo1-retention-full-type = time\\b");
        assertThat(handbook).containsPattern("(?m)^repo1-retention-full = 30\\b");
    }

    @Test
    void theLogIsInTheArchiveAfterHalfAMinuteInBothWays() {
        assertThat(one("Cluster").text("spec", "postgresql", "parameters", "archive_timeout"))
                .isEqualTo("30s");
        assertThat(handbook).containsPattern("(?m)^archive_timeout = 30s$");
    }

    @Test
    void theArchiveAndTheBaseBackupAreOfTheSameCluster() {
        Resource cluster = one("Cluster");
        assertThat(one("ScheduledBackup").text("spec", "cluster", "name")).isEqualTo(cluster.name());
        assertThat(cluster.parts("spec", "plugins")).singleElement().satisfies(plugin -> {
            assertThat(plugin.text("isWALArchiver")).isEqualTo("true");
            assertThat(plugin.text("parameters", "barmanObjectName"))
                    .isEqualTo(one("ObjectStore").name());
            assertThat(plugin.text("name"))
                    .isEqualTo(one("ScheduledBackup").text("spec", "pluginConfiguration", "name"));
        });
    }

    /** The plugin begins no archive in a place that has one, and no empty database is created where one is restored. */
    @Test
    void aRestoredClusterReadsTheArchiveOfTheOldOneAndWritesBesideIt() {
        Resource restored = one(Manifests.RESTORE, "Cluster");
        Resource old = one("Cluster");
        assertThat(restored.name()).as("the services know it by its name").isEqualTo(old.name());
        assertThat(restored.part("spec", "bootstrap").content()).containsOnlyKeys("recovery");
        assertThat(restored.parts("spec", "externalClusters")).singleElement().satisfies(archive -> {
            assertThat(archive.text("name")).isEqualTo(restored.text("spec", "bootstrap", "recovery", "source"));
            assertThat(archive.text("plugin", "parameters", "serverName")).isEqualTo(old.name());
            assertThat(archive.text("plugin", "parameters", "barmanObjectName"))
                    .isEqualTo(one("ObjectStore").name());
        });
        assertThat(restored.parts("spec", "plugins"))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.text("parameters", "serverName"))
                        .isNotNull()
                        .isNotEqualTo(old.name()));
    }

    /** Nothing of the archive can be restored before there is one. */
    @Test
    void theFirstBaseBackupIsMadeAtOnceAlsoAfterARestore() {
        Resource scheduled = one("ScheduledBackup");
        assertThat(scheduled.text("spec", "immediate")).isEqualTo("true");
        assertThat(handbook).containsPattern("(?m)^kubectl delete scheduledbackup " + scheduled.name() + "\\b");
    }

    @Test
    void aBaseBackupThatIsOldIsAnAlarm() {
        assertThat(Manifests.of(PRODUCTION, "PrometheusRule")
                        .flatMap(rule -> rule.parts("spec", "groups"))
                        .flatMap(group -> group.parts("rules"))
                        .filter(rule -> "BaseBackupOld".equals(rule.text("alert"))))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.text("expr"))
                            .contains("barman_cloud_cloudnative_pg_io_last_available_backup_timestamp");
                    assertThat(handbook).contains("`BaseBackupOld`");
                });
    }

    private static Resource one(String kind) {
        return one(PRODUCTION, kind);
    }

    private static Resource one(String folder, String kind) {
        return Manifests.of(folder, kind).findFirst().orElseThrow();
    }
}
