package it.opposizioni.complaint.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.attachment.StoredContents;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RetentionTest extends RetainedTables {

    private static final Instant FILED = Instant.parse("2022-01-10T09:00:00Z");

    @Inject
    Retention retention;

    @Inject
    StoredContents contents;

    @Override
    protected void deleteOld() {
        retention.deleteOld();
    }

    @Test
    void whatIsOpenStaysHoweverOldItIs() throws SQLException {
        insert(tables(0, 4), FILED, 1);
        TwoRoles.executeAsOwner("update complaint set stage = 'UNDER_INVESTIGATION'");
        clock.set(LATER);
        deleteOld();
        assertThat(count("complaint")).isEqualTo(1);
    }

    @Test
    void whatWasUpheldStaysForFiveYears() throws SQLException {
        insert(tables(0, 4), FILED, 1);
        TwoRoles.executeAsOwner("update complaint set stage = 'CLOSED_UPHELD'");
        TwoRoles.executeAsOwner("update complaint_stage_change set stage = 'CLOSED_UPHELD'");
        clock.set(Instant.parse("2027-01-09T09:00:00Z"));
        deleteOld();
        assertThat(count("complaint")).isEqualTo(1);
        clock.set(Instant.parse("2027-01-11T09:00:00Z"));
        deleteOld();
        assertThat(count("complaint")).isZero();
        assertThat(count("complaint_call")).isZero();
    }

    /** Five years from the last change on: who has taken an annotation back is known as long as who wrote it. */
    @Test
    void whatWasNotedOnTheFiguresStaysWhole() throws SQLException {
        String row = "insert into trend_annotation_change (annotation_id, version, act, day, text, done_by, done_at)"
                + " values ('018f0000-0000-7000-8000-0000000000f1', %d, '%s', '2022-01-01', 'k1:sealed', 'garante', '%s')";
        TwoRoles.executeAsOwner(row.formatted(1, "ADD", FILED));
        TwoRoles.executeAsOwner(row.formatted(2, "TAKE_BACK", FILED.plus(Duration.ofDays(10))));
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        deleteOld();
        assertThat(count("trend_annotation_change")).isEqualTo(2);
        clock.set(Instant.parse("2027-02-01T09:00:00Z"));
        deleteOld();
        assertThat(count("trend_annotation_change")).isZero();
    }

    /** It counts from the end, not from the filing. */
    @Test
    void aLongCaseStaysTwoYearsAfterItsEnd() throws SQLException {
        insert(tables(0, 4), FILED, 1);
        TwoRoles.executeAsOwner("update complaint_stage_change set changed_at = timestamptz '"
                + LATER.minus(Duration.ofDays(700)) + "'");
        clock.set(LATER);
        deleteOld();
        assertThat(count("complaint")).isEqualTo(1);
    }

    /** What was found about a caller is kept with what it was found on. */
    @ParameterizedTest
    @ValueSource(strings = {"case_id", "principal_case_id"})
    void aCaseStaysAsLongAsItsComplaints(String part) throws SQLException {
        insert(tables(0, 4), FILED, 1);
        insert(tables(8, 10), FILED, 1);
        TwoRoles.executeAsOwner(
                "update complaint set stage = 'CLOSED_UPHELD', %s = (select id from case_file)".formatted(part));
        clock.set(LATER);
        deleteOld();
        assertThat(count("case_file")).isEqualTo(1);
        assertThat(count("case_step")).isEqualTo(1);
        TwoRoles.executeAsOwner("update complaint set %s = null".formatted(part));
        deleteOld();
        assertThat(count("case_file")).isZero();
    }

    /** While a court decides, and for as long again after that. */
    @ParameterizedTest
    @ValueSource(strings = {"case_id", "principal_case_id"})
    void whatIsUnderAppealStays(String part) throws SQLException {
        insert(tables(0, 4), FILED, 1);
        insert(tables(8, 10), FILED, 1);
        insert(
                tables().stream()
                        .filter(table -> table.name().equals("case_appeal"))
                        .toList(),
                FILED,
                1);
        TwoRoles.executeAsOwner("update complaint set %s = (select id from case_file)".formatted(part));
        clock.set(LATER);
        for (String ended : List.of("null", "timestamptz '" + LATER.minus(Duration.ofDays(700)) + "'")) {
            TwoRoles.executeAsOwner("update case_appeal set ended_at = " + ended);
            deleteOld();
            assertThat(count("complaint")).isEqualTo(1);
            assertThat(count("case_file")).isEqualTo(1);
        }
        TwoRoles.executeAsOwner("update case_appeal set ended_at = timestamptz '" + FILED + "'");
        deleteOld();
        assertThat(count("complaint")).isZero();
        assertThat(count("case_appeal")).isZero();
    }

    /** A reply is kept as long as a case in which it is read. */
    @Test
    void aCaseStaysAsLongAsOneThatWasSplitFromIt() throws SQLException {
        splitOff("1", "1");
        clock.set(LATER);
        deleteOld();
        assertThat(count("case_file")).isEqualTo(2);
        // as after both were made one again: neither keeps the other for ever
        TwoRoles.executeAsOwner("update case_file set ended_at = timestamptz '" + FILED
                + "', merged_into = split_from where code = 'FAS-2026-2'");
        deleteOld();
        assertThat(count("case_file")).isZero();
    }

    /** What an operator replied is not read in a case about another one, or about a number. */
    @ParameterizedTest
    @CsvSource({"1, 2", "1, null", "null, null"})
    void aCaseDoesNotStayForOneThatIsAboutAnother(String operator, String other) throws SQLException {
        splitOff(operator, other);
        clock.set(LATER);
        deleteOld();
        assertThat(jdbc.query("select code from case_file", row -> row.getString(1)))
                .containsExactly("FAS-2026-2");
    }

    /** One that is open from one that is over, each about an operator or none. */
    private void splitOff(String operator, String other) throws SQLException {
        insert(tables(8, 10), FILED, 1);
        insert(tables(8, 10), FILED.plusSeconds(1), 2);
        TwoRoles.executeAsOwner(
                "update case_file set operator_id = lpad((case code when 'FAS-2026-1' then %s else %s end)::text, 32, '0')::uuid"
                        .formatted(operator, other));
        TwoRoles.executeAsOwner("update case_file set ended_at = null, split_from = (select id from case_file"
                + " where code = 'FAS-2026-1') where code = 'FAS-2026-2'");
    }

    @Test
    void evidenceWithoutComplaintIsNotKeptForEver() throws SQLException {
        insert(tables(4, 6), FILED, 1);
        clock.set(FILED.plus(Duration.ofDays(700)));
        deleteOld();
        assertThat(count("evidence_statement")).isEqualTo(1);
        clock.set(LATER);
        deleteOld();
        assertThat(count("evidence_statement")).isZero();
        assertThat(count("evidence_earlier_statement")).isZero();
    }

    /** A person who has signed in since is not written to under that key any more. */
    @Test
    void thePortalIsToldOnceOfWhoIsForgottenAtTheDesk() throws SQLException {
        List<Table> people = tables().stream()
                .filter(table -> table.name().equals("desk_person"))
                .toList();
        insert(people, FILED, 1);
        insert(people, FILED.plusSeconds(1), 2);
        TwoRoles.executeAsOwner("update desk_person set subject = null where id = '" + Ids.lowest(FILED) + "'");
        clock.set(LATER);
        deleteOld();
        assertThat(count("desk_person")).isZero();
        assertThat(jdbc.query(
                        "select aggregate_id from outbox_event where type = 'it.opposizioni.complaint.desk-person-forgotten.v1'",
                        row -> row.getString(1)))
                .containsExactly(Ids.lowest(FILED).toString());
    }

    /** The row and what it names, which is in no table. */
    @Test
    void theContentOfAttachmentsGoesWithTheirComplaint() throws Exception {
        insert(tables(0, 4), FILED, 1);
        UUID file = jdbc.first("select file from complaint_attachment", row -> row.getObject(1, UUID.class))
                .orElseThrow();
        contents.store(file);
        clock.set(FILED.plus(Duration.ofDays(700)));
        deleteOld();
        assertThat(contents.has(file)).isTrue();
        clock.set(LATER);
        deleteOld();
        assertThat(contents.has(file)).isFalse();
    }

    @Test
    void theContentOfWhatOperatorsAddedGoesWithTheirCase() throws Exception {
        insert(tables(8, 10), FILED, 1);
        UUID file = UUID.randomUUID();
        TwoRoles.executeAsOwner(
                "insert into complaint_attachment (id, case_id, reply, file, begun_at, added_at, type, bytes)"
                        + " select id, id, 1, '" + file + "', ended_at, ended_at, 'PDF', 1000 from case_file");
        contents.store(file);
        clock.set(FILED.plus(Duration.ofDays(700)));
        deleteOld();
        assertThat(contents.has(file)).isTrue();
        clock.set(LATER);
        deleteOld();
        assertThat(contents.has(file)).isFalse();
        assertThat(count("complaint_attachment")).isZero();
    }

    @Test
    void theContentOfTheAuthoritysDocumentsGoesWithTheirCase() throws Exception {
        insert(tables(8, 10), FILED, 1);
        UUID file = UUID.randomUUID();
        TwoRoles.executeAsOwner(
                "insert into complaint_attachment (id, document_of, file, begun_at, added_at, type, bytes)"
                        + " select id, id, '" + file + "', ended_at, ended_at, 'PDF', 1000 from case_file");
        contents.store(file);
        clock.set(FILED.plus(Duration.ofDays(700)));
        deleteOld();
        assertThat(contents.has(file)).isTrue();
        clock.set(LATER);
        deleteOld();
        assertThat(contents.has(file)).isFalse();
        assertThat(count("complaint_attachment")).isZero();
    }

    private List<Table> tables(int from, int to) {
        return tables().subList(from, to);
    }

    private int count(String table) {
        return jdbc.first("select count(*) from " + table, row -> row.getInt(1)).orElseThrow();
    }
}
