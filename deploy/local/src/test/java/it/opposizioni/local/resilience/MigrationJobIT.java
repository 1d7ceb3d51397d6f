package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Settings;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.infrastructure.PostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command of the Jobs on Kubernetes, in the folder of each service as it was packaged: its classes, its scripts and its settings are found. */
@ExtendWith(RunningSuite.class)
class MigrationJobIT {

    private static final Path MANIFEST = Path.of("deploy/kubernetes/overlays/production/every-migration.yaml");
    private static final Pattern COMMAND = Pattern.compile("command: \\[java, -cp, \"(.*)\", (.*)]");

    private final Site site;

    MigrationJobIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"registry-service,registry", "operator-service,operator", "complaint-service,complaint", "portal,portal"
    })
    void findsTheTablesOfThisRelease(String service, String database, @TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        PostgreSql postgres = site.topology.postgres;
        ProcessBuilder job = new ProcessBuilder(command())
                .directory(Settings.repository()
                        .resolve(service)
                        .resolve("target/quarkus-app")
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        job.environment().put("DB_URL", postgres.jdbcUrl(database));
        job.environment().put("DB_USER", database);
        job.environment().put("DB_OWNER_USER", PostgreSql.owner(database));
        job.environment().put("DB_OWNER_PASSWORD", postgres.password(PostgreSql.owner(database)));

        Process ended = await(job.start().onExit());
        assertThat(ended.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("The tables are migrated, by 0 migrations");
    }

    private static List<String> command() throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(Settings.repository().resolve(MANIFEST)));
        assertThat(command.find()).isTrue();
        return List.of(Settings.java(), "-cp", command.group(1), command.group(2));
    }
}
