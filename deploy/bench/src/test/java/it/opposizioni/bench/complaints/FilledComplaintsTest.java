package it.opposizioni.bench.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.ServiceDatabase;
import it.opposizioni.bench.complaints.EvidenceTimes.Times;
import it.opposizioni.kit.id.CodeFormat;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilledComplaintsTest {

    private static final int COMPLAINTS = 25_000;
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String INDEXES =
            "select count(*) from pg_indexes where tablename in ('complaint', 'complaint_call', 'case_file', 'case_step')";

    private final FilledComplaints filled =
            new FilledComplaints(42, COMPLAINTS, NOW, plain -> "k1:" + plain.hashCode());

    @Test
    void aYearHasItsComplaintsWithAllThatBelongsToThem() throws Exception {
        try (ServiceDatabase database = ServiceDatabase.start("complaint-service");
                Connection connection = database.connect()) {
            long indexes = database.number(INDEXES);
            filled.fill(connection);

            assertThat(database.number("select count(*) from complaint")).isEqualTo(COMPLAINTS);
            assertThat(database.number("select count(distinct code) from complaint"))
                    .isEqualTo(COMPLAINTS);
            assertThat(database.number("select count(*) from complaint c where not exists"
                            + " (select from complaint_call k where k.complaint_id = c.id and k.position = 0)"))
                    .isZero();
            assertThat(database.number("select count(*) from evidence_statement"))
                    .isEqualTo(2 * COMPLAINTS);
            // the last stage in the history is the one that the complaint is at
            assertThat(database.number("select count(*) from complaint c join complaint_stage_change s"
                            + " on s.complaint_id = c.id and s.version = c.version and s.stage = c.stage"))
                    .isEqualTo(COMPLAINTS);
            assertThat(database.number("select count(*) from complaint c left join case_file f on f.id = c.case_id"
                            + " where c.case_id is not null and f.id is null"))
                    .isZero();
            assertThat(database.number(
                            "select count(*) from case_file where (stage = 'DECIDED') <> (proposer is not null)"
                                    + " or (proposer is null) <> (outcome is null)"))
                    .as("who decided it, of a decided case")
                    .isZero();
            assertThat(database.number(
                            "select count(*) from complaint_call where caller_number = " + filled.busiestCaller()))
                    .as("one caller has very many")
                    .isGreaterThan(COMPLAINTS / 100);
            countsAreThoseOfTheTriggers(database);
            assertThat(database.number(INDEXES)).as("made again").isEqualTo(indexes);

            DrawnComplaint example = filled.example();
            assertThat(new CodeFormat("SEG", 2).tryParse(example.code())).contains(example.code());
            assertThat(database.number("select called_number from complaint where code = '" + example.code()
                            + "' and id = '" + example.id() + "'"))
                    .isEqualTo(example.calledNumber());
            evidenceIsTimed(connection);
        }
    }

    /** Otherwise the desk's trends would be fast because there is nothing to see. */
    private void countsAreThoseOfTheTriggers(ServiceDatabase database) throws Exception {
        for (String dimension : List.of("PRODUCT", "OUTCOME", "AREA", "ACCUSED", "CALLER")) {
            assertThat(database.number(
                            "select sum(complaints) from complaint_day_count where dimension = '" + dimension + "'"))
                    .as(dimension)
                    .isEqualTo(COMPLAINTS);
        }
        assertThat(database.number("select sum(complaints) from complaint_day_count where dimension = 'PRINCIPAL'"
                        + " and value = '" + filled.busiestPrincipal() + "'"))
                .isPositive();
        long calls = database.number("select count(*) from complaint_call");
        assertThat(database.number("select sum(complaints) from complaint_day_count where dimension = 'HOUR'"))
                .isEqualTo(calls);
        assertThat(database.number("select sum(calls) from complaint_number_total"))
                .isEqualTo(calls);
    }

    private static void evidenceIsTimed(Connection connection) throws Exception {
        Instant begun = NOW.minus(Duration.ofMinutes(1));
        try (Statement statement = connection.createStatement()) {
            for (int i = 1; i <= 3; i++) {
                statement.execute(
                        "insert into complaint (id, version, reporter, called_number, product, stage, assessment,"
                                + " assessment_for_reporter, filed_at) values ('00000000-0000-0000-0000-00000000000" + i
                                + "', 2, 'giulia', 393331234567, 'ENERGY', 'FILED', 'INCOMPLETE', 'INCOMPLETE', '" + NOW
                                + "')");
                if (i < 3) {
                    statement.execute("insert into complaint_stage_change values ('00000000-0000-0000-0000-00000000000"
                            + i + "', 3, 'EVIDENCE_COLLECTED', '" + NOW.plusSeconds(i) + "', 'REGISTER', 'register')");
                }
            }
        }
        Times times = new EvidenceTimes(connection, Duration.ofMillis(500)).since(begun);
        assertThat(times.incomplete()).isEqualTo(1);
        assertThat(times.millis().getTotalCount()).isEqualTo(3);
        assertThat(times.millis().getValueAtPercentile(50)).isEqualTo(1_000);
        assertThat(times.millis().getMaxValue()).isBetween(2_000L, 2_002L);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(new FilledComplaints(42, COMPLAINTS, NOW, plain -> plain).example())
                .isEqualTo(filled.example());
        assertThat(new FilledComplaints(43, COMPLAINTS, NOW, plain -> plain).example())
                .isNotEqualTo(filled.example());
    }
}
