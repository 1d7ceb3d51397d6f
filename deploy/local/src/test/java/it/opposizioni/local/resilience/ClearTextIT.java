package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.Citizen.Proof;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people have told the services cannot be read in the broker's journal, in the files of the databases or in the logs, by somebody who
 * takes a disk or a backup. Phone numbers are integers in the databases, on purpose: they are looked for as text only.
 */
@ExtendWith(RunningSuite.class)
class ClearTextIT {

    private static final List<String> DATABASES = List.of("registry", "operator", "complaint", "portal");
    private static final String COMPANY = "Zefiro Quarantadue";
    private static final String DESCRIPTION = "chiedevano di Ermenegilda Passacantando";
    private static final String INVITED = "Teodolinda Bracciaferri";

    /** As the demonstration's operators have them; the identity provider, on the same server, does not know these people. */
    private static final List<String> REPRESENTATIVES =
            List.of("MRNLGO70A41C351B", "CNTNNA72D45F205B", "Olga Marini", "Anna Conti");

    private final Site site;

    ClearTextIT(Site site) {
        this.site = site;
    }

    @Test
    void nothingPersonalStandsInAFile() throws SQLException {
        List<String> numbers = List.of(Site.newNumber(), Site.newNumber(), Site.newNumber());
        List<String> codes = new ArrayList<>();
        Citizen marco = new Citizen(site, "marco");
        List<Proof> proofs = numbers.stream().map(marco::prove).toList();
        numbers.forEach(number -> codes.add(site.inbox().awaitCode(number)));
        proofs.forEach(marco::register);
        report(numbers.getFirst());
        String address = invite();
        awaitEmptyOutboxes();

        checkpoint();
        List<String> texts = new ArrayList<>(REPRESENTATIVES);
        texts.addAll(List.of(COMPANY, DESCRIPTION, INVITED, address));
        numbers.forEach(number -> texts.add(number.substring(3)));
        ClearTextScan scan = new ClearTextScan(texts);
        // as they stand in a message: six digits alone are found by chance
        ClearTextScan codeScan = new ClearTextScan(codes.stream()
                .flatMap(code -> Stream.of('"' + code + '"', " " + code))
                .toList());
        for (Path folder : folders()) {
            assertThat(scan.under(folder)).isEmpty();
            assertThat(codeScan.under(folder)).hasSizeLessThan(codes.size());
        }
    }

    private void report(String number) {
        Api complaints = site.complaint(site.person("marco"));
        String id = complaints
                .post(
                        "/v1/complaints",
                        Map.of(
                                "calledNumber",
                                number,
                                "calls",
                                List.of(Map.of(
                                        "callerNumber",
                                        Citizen.CALL_CENTRE,
                                        "at",
                                        Instant.now().toString(),
                                        "kind",
                                        "HUMAN")),
                                "product",
                                "ENERGY",
                                "company",
                                COMPANY,
                                "description",
                                DESCRIPTION))
                .path("id")
                .asText();
        await("evidence from both services").ignoreExceptions().until(() -> {
            JsonNode complaint = complaints.get("/v1/complaints/" + id);
            return "EVIDENCE_COLLECTED".equals(complaint.path("stage").asText());
        });
    }

    private String invite() {
        String address = "teodolinda.%d@bracciaferri.example".formatted(System.nanoTime());
        site.operator(site.person("acme"))
                .post("/v1/team/invitations", Map.of("email", address, "name", INVITED, "role", "VIEWER"));
        site.inbox().awaitInvitation(address);
        return address;
    }

    /** What still waits in the clear could be read later by somebody who takes the disk. */
    private void awaitEmptyOutboxes() {
        for (String database : DATABASES) {
            await("nothing to send from " + database)
                    .until(() -> count(database, "select count(*) from outbox_event where published_at is null") == 0);
        }
    }

    private long count(String database, String query) throws SQLException {
        try (Connection connection = site.topology.postgres.connect(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** So that the files of the tables have what the log of the transactions has. */
    private void checkpoint() throws SQLException {
        try (Connection connection = site.topology.postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** The journal, the log of the transactions, the files of the services' databases, and every log. */
    private List<Path> folders() throws SQLException {
        Path data = site.topology.data();
        List<Path> folders = new ArrayList<>(
                List.of(data.resolve("broker"), data.resolve("postgresql/pg_wal"), data.resolve("log")));
        for (String database : DATABASES) {
            folders.add(data.resolve("postgresql/base").resolve(oid(database)));
        }
        assertThat(folders).allSatisfy(folder -> assertThat(folder).isNotEmptyDirectory());
        assertThat(Set.copyOf(folders)).hasSize(DATABASES.size() + 3);
        return folders;
    }

    private String oid(String database) throws SQLException {
        try (Connection connection = site.topology.postgres.connect("postgres");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select oid from pg_database where datname = '%s'".formatted(database))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
