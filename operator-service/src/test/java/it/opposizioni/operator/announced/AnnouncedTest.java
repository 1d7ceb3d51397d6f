package it.opposizioni.operator.announced;

import static it.opposizioni.operator.Market.ACME;
import static it.opposizioni.operator.Market.BETA;
import static it.opposizioni.operator.Market.SQUILLO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.replica.SnapshotSource;
import it.opposizioni.kit.replica.SnapshotSource.Batch;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.team.TeamMembers;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What other services copy is what the events have said. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AnnouncedTest extends OperatorServiceTest {

    private static final long KNOWN_HASH = -7_442_710_732_605_937_871L;
    private static final long KNOWN_HASH_OF_LATER_DATA = -8_266_564_413_638_103_658L;
    private static final long KNOWN_HASH_OF_TEAMS = -2_742_860_976_218_566_781L;
    private static final long KNOWN_DIRECTORY_HASH = -1_182_283_521_280_745_425L;
    private static final String NUMBER = "+390687654321";

    @Inject
    TeamMembers members;

    @Inject
    CallersSource callers;

    @All
    @Inject
    List<SnapshotSource> sources;

    @Inject
    DataSource database;

    @Test
    void anApplicationIsNotAnnouncedAndAnApprovalIs() throws SQLException {
        market.apply(ACME, "Acme Energia S.p.A.").then().statusCode(201);
        assertThat(named()).isEmpty();

        market.decide(ACME, "approval", "in ordine").then().statusCode(200);

        assertThat(named()).singleElement().satisfies(row -> assertSameAs("operator-approved", row));
        assertThat(rows(directory())).singleElement().satisfies(row -> assertSameAs("operator-approved", row));
    }

    /** The certified e-mail is in no event: the operator has a later version then, and the copies have not. */
    @Test
    void onlyAChangeThatIsAnnouncedIsInTheCopies() throws SQLException {
        market.approved(ACME, "Acme Energia S.p.A.");
        long announced = named().getFirst().version();

        change("PEC", Map.of("pec", "altra@pec.example"));
        assertThat(market.value("select version from operator")).isNotEqualTo(Long.toString(announced));
        assertThat(named().getFirst().version()).isEqualTo(announced);

        change("COMPANY", Map.of("seat", "Via Po 7, Torino", "contact", "nuova@example.it"));
        AggregateRow changed = named().getFirst();
        assertThat(changed.data().path("seat").asText()).isEqualTo("Via Po 7, Torino");
        assertSameAs("operator-changed", changed);
    }

    @Test
    void numbersAndMandatesAreThereOnceTheyHaveBeenAnnounced() throws SQLException {
        market.approved(ACME, "Acme Energia S.p.A.");
        String mandate = market.mandated(ACME, SQUILLO, NUMBER);
        market.proposed(ACME, SQUILLO, NUMBER, "2026-12-01");

        List<AggregateRow> rows = named();
        assertThat(rows)
                .extracting(AggregateRow::about)
                .containsExactlyInAnyOrder("OPERATOR", "OPERATOR", "NUMBERS", "MANDATE");
        AggregateRow agreed = only("MANDATE", rows);
        assertThat(agreed.id()).hasToString(mandate);
        assertSameAs("mandate-agreed", agreed);
        assertSameAs("calling-number-declared", only("NUMBERS", rows));

        market.approved(BETA, "Beta Luce S.p.A.");
        market.declare(BETA, NUMBER).then().statusCode(201);
        rows = named();
        assertSameAs("calling-number-conflict-raised", only("CONFLICT", rows));
        assertThat(rows)
                .as("the challenger's declaration has no effect")
                .filteredOn(r -> r.about().equals("NUMBERS"))
                .hasSize(1);
    }

    @Test
    void batchesCoverEverythingAndAKeyIsNeverInTwo() throws SQLException {
        market.approved(ACME, "Acme Energia S.p.A.");
        market.mandated(ACME, SQUILLO, NUMBER);
        List<UUID> ids = new ArrayList<>();
        KeyRange left = KeyRange.ALL;
        while (left != null) {
            Batch batch = read(callers, left, 2);
            assertThat(batch.covered().from()).isEqualTo(left.from());
            batch.rows().forEach(row -> ids.add(((AggregateRow) row).id()));
            left = batch.covered().to() < left.to()
                    ? new KeyRange(batch.covered().to(), left.to())
                    : null;
        }

        assertThat(ids).as("with an owner of each operator").hasSize(6).doesNotHaveDuplicates();
        assertThat(callers.partOf(ACME.toString())).isEqualTo(KeyRange.of(1));
    }

    @Test
    void peopleAreThereAsLongAsTheyAreInATeam() throws SQLException {
        market.approved(ACME, "Acme Energia S.p.A.");
        members.join(ACME, "carla@acme.example", TeamRole.VIEWER);
        String carla = market.value("select id from team_member where role = 'VIEWER'");
        assertThat(rows(callers)).filteredOn(AnnouncedTest::isPerson).hasSize(2);
        assertSameAs("team-member-joined", place(carla));

        market.operator(ACME)
                .body(Map.of("role", TeamRole.COMPLIANCE))
                .patch("/v1/team/" + carla)
                .then()
                .statusCode(200);
        assertThat(place(carla).data().path("role").asText()).isEqualTo("COMPLIANCE");
        assertSameAs("team-member-role-changed", place(carla));

        market.operator(ACME).delete("/v1/team/" + carla).then().statusCode(204);
        assertThat(place(carla).data().path("subject").isNull()).isTrue();
        assertThat(place(carla).data().path("role").isNull()).isTrue();
        assertSameAs("team-member-left", place(carla));
    }

    /** Complaint-service's test expects the same of the same rows. */
    @Test
    void digestsOfTeamsAreThoseOfTheCopies() throws SQLException {
        market.execute("""
                insert into team_member (id, operator_id, subject, machine, name, email, email_key, role, state, invited_at, version)
                values ('018f0000-0000-7000-8000-000000000021', '%s', 'ada', false, '', '', '\\x', 'COMPLIANCE', 'ACTIVE', now(), 5),
                    ('018f0000-0000-7000-8000-000000000022', '%1$s', 'carla', false, '', '', '\\x', 'VIEWER', 'REMOVED', now(), 5);
                insert into announced_member (id, version, role) values
                    ('018f0000-0000-7000-8000-000000000021', 2, 'COMPLIANCE'), ('018f0000-0000-7000-8000-000000000022', 2, null);
                """.formatted(ACME));

        try (Connection connection = database.getConnection()) {
            assertThat(callers.digests(connection, KeyRange.ALL))
                    .containsExactly(new RangeDigest(0, 2, KNOWN_HASH_OF_TEAMS));
        }
    }

    /** Complaint-service's test expects the same of the same rows. */
    @Test
    void digestsOfWhatCameWithALaterReleaseAreThoseOfTheCopies() throws SQLException {
        market.approved(ACME, "Acme «Energia» S.p.A.");
        market.execute("delete from announced_member; delete from team_member");
        market.execute("update announced_operator set version = 2, since = '2026-11-25T11:00:00.000001Z'");
        market.execute("""
                insert into calling_number (id, operator_id, kind, first_number, last_number, state, claimed_at, declared_from,
                    verified_at, version)
                values ('018f0000-0000-7000-8000-000000000011', '%s', 'SINGLE', 393331234567, 393331234567, 'DECLARED',
                    '2026-01-10T08:00:00Z', '2026-01-10T08:00:00Z', '2026-01-10T09:00:00Z', 2)
                """.formatted(ACME));

        try (Connection connection = database.getConnection()) {
            assertThat(callers.digests(connection, KeyRange.ALL))
                    .containsExactly(new RangeDigest(0, 2, KNOWN_HASH_OF_LATER_DATA));
        }
    }

    /** Complaint-service's and registry-service's tests expect the same of the same rows; and so did the releases before. */
    @Test
    void digestsAreThoseOfTheCopies() throws SQLException {
        market.approved(ACME, "Acme «Energia» S.p.A.");
        market.approved(SQUILLO, "Squillo");
        market.execute("delete from announced_operator where name = 'Squillo'");
        market.execute("delete from announced_member; delete from team_member");
        market.execute(
                "update announced_operator set version = 2, state = 'SUSPENDED', since = '2026-11-25T11:00:00.000001Z', roc_number = null");
        market.execute("""
                insert into calling_number (id, operator_id, kind, first_number, last_number, state, claimed_at, declared_from, version)
                values ('018f0000-0000-7000-8000-000000000011', '%s', 'RANGE', 390298760000, 390298760099, 'DECLARED',
                    '2026-01-10T08:00:00Z', '2026-01-10T08:00:00Z', 2);
                insert into calling_number_conflict (id, first_number, last_number, holder_id, holder_declaration_id,
                    challenger_id, challenger_declaration_id, raised_at, closed_at, version)
                select '018f0000-0000-7000-8000-000000000012', 390298760040, 390298760049, operator_id, id, operator_id, id,
                    '2026-11-25T10:00:00Z', '2026-11-25T11:00:00Z', 2 from calling_number;
                insert into mandate (id, outsourcer_id, principal_id, proposed_by, valid_from, valid_until, state, proposed_at,
                    agreed_at, version)
                values ('018f0000-0000-7000-8000-000000000013', '%s', '%1$s', '%1$s', '2026-11-01', '2026-11-30', 'AGREED',
                    '2026-11-01T10:00:00Z', '2026-11-01T10:00:00Z', 2);
                insert into mandate_number (mandate_id, number)
                select id, n from mandate, unnest(array[390298760043, 187]) as n;
                """.formatted(ACME, SQUILLO));

        try (Connection connection = database.getConnection()) {
            assertThat(callers.digests(connection, KeyRange.ALL)).containsExactly(new RangeDigest(0, 4, KNOWN_HASH));
            assertThat(directory().digests(connection, KeyRange.ALL))
                    .containsExactly(new RangeDigest(0, 1, KNOWN_DIRECTORY_HASH));
        }
    }

    private SnapshotSource directory() {
        return sources.stream()
                .filter(source -> source.replica().equals("directory"))
                .findFirst()
                .orElseThrow();
    }

    private void change(String section, Map<String, Object> content) {
        market.operator(ACME)
                .body(content)
                .put("/v1/operators/" + ACME + "/sections/" + section)
                .then()
                .statusCode(200);
    }

    /** Of all fields that both have; a number without its plus. */
    private void assertSameAs(String event, AggregateRow row) {
        Emitted last = market.events(event).getLast();
        assertThat(row.version()).isEqualTo(last.version());
        JsonNode said = last.data();
        row.data().properties().forEach(field -> {
            if (said.hasNonNull(field.getKey())) {
                assertThat(plain(field.getValue())).as(field.getKey()).isEqualTo(plain(said.get(field.getKey())));
            }
        });
    }

    private static String plain(JsonNode value) {
        return value.asText().endsWith("Z")
                ? Instant.parse(value.asText()).toString()
                : value.toString().replace("+", "");
    }

    private static AggregateRow only(String about, List<AggregateRow> rows) {
        List<AggregateRow> found =
                rows.stream().filter(row -> row.about().equals(about)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** What a caller is named by: all but people. */
    private List<AggregateRow> named() throws SQLException {
        return rows(callers).stream().filter(row -> !isPerson(row)).toList();
    }

    private static boolean isPerson(AggregateRow row) {
        return row.about().equals("MEMBER");
    }

    private AggregateRow place(String member) throws SQLException {
        return rows(callers).stream()
                .filter(row -> row.id().toString().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private List<AggregateRow> rows(SnapshotSource source) throws SQLException {
        return read(source, KeyRange.ALL, 100).rows().stream()
                .map(AggregateRow.class::cast)
                .toList();
    }

    private Batch read(SnapshotSource source, KeyRange part, int atMost) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return source.read(connection, part, atMost);
        }
    }
}
