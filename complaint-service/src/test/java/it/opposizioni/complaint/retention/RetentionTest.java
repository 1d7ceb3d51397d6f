package it.opposizioni.complaint.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.attachment.StoredContents;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.RetentionRules;
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
class RetentionTest extends RetentionRules {

    private static final Instant FILED = Instant.parse("2022-01-10T09:00:00Z");

    @Inject
    Retention retention;

    @Inject
    StoredContents contents;

    @Override
    protected void deleteOld() {
        retention.deleteOld();
    }

    @Override
    protected List<Table> tables() {
        return List.of(
                Table.emptied("complaint", """
                        insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter,
                            filed_at)
                        values ({id}, 2, 'giulia', 393331234567, 'ENERGY', 'CLOSED_NOT_UPHELD', 'NOT_OPPOSED', 'NOT_OPPOSED', {at})
                        """),
                Table.emptied("complaint_call", """
                        insert into complaint_call (id, complaint_id, position, called_at, kind) values ({id}, {id}, 0, {at}, 'HUMAN')
                        """),
                Table.emptied("complaint_attachment", """
                        insert into complaint_attachment (id, complaint_id, file, begun_at, added_at, type, bytes)
                        values ({id}, {id}, {id}, {at}, {at}, 'PDF', 1000)
                        """),
                Table.emptied("complaint_stage_change", """
                        insert into complaint_stage_change (complaint_id, version, stage, changed_at, actor, changed_by)
                        values ({id}, 2, 'CLOSED_NOT_UPHELD', {at}, 'REGULATOR', 'garante')
                        """),
                Table.emptied("evidence_statement", """
                        insert into evidence_statement (complaint_id, source, version, stated_at, body)
                        values ({id}, 'REGISTER', 2, {at}, 'k1:sealed')
                        """),
                Table.emptied("evidence_earlier_statement", """
                        insert into evidence_earlier_statement (complaint_id, source, version, stated_at, body)
                        values ({id}, 'REGISTER', 1, {at}, 'k1:sealed')
                        """),
                Table.emptied("evidence_request", """
                        insert into evidence_request (complaint_id, round, waiting_since, next_at, asked_until)
                        values ({id}, 1, {at}, {at}, {at})
                        """),
                Table.emptied("access_note", """
                        insert into access_note (id, at, person, role, reader, kind, resource, purpose)
                        values ({id}, {at}, 'giulia', 'REGULATOR', 'garante', 'COMPLAINT', {id}, 'UNDER_REVIEW')
                        """),
                Table.emptied("case_file", """
                        insert into case_file (id, version, code, stage, opened_at, ended_at)
                        values ({id}, 1, 'FAS-2026-' || {n}, 'ARCHIVED', {at}, {at})
                        """),
                Table.emptied("case_step", """
                        insert into case_step (case_id, version, act, stage, at, done_by) values ({id}, 1, 'ARCHIVE', 'ARCHIVED', {at}, 'garante')
                        """),
                Table.emptied("case_official", """
                        insert into case_official (subject, name, seen_at) values ({id}::text, 'k1:sealed', {at})
                        """),
                Table.emptied("desk_export", """
                        insert into desk_export (id, at, official, list, format, filters, purpose, row_count, sha256)
                        values ({id}, {at}, 'garante', 'CASES', 'CSV', 'k1:sealed', 'k1:sealed', 3, 'ab')
                        """),
                Table.emptied("saved_view", """
                        insert into saved_view (id, official, name, query, saved_at)
                        values ({id}, {id}::text, 'k1:sealed', 'k1:sealed', {at})
                        """),
                // follow the complaints: TrendResourceTest
                Table.technical("complaint_day_count"),
                Table.technical("complaint_count_change"),
                Table.technical("complaint_number_total"),
                Table.emptied("desk_person", """
                        insert into desk_person (id, tax_code, tax_key, name, language, subject)
                        values ({id}, 'k1:sealed', decode(md5({n}::text), 'hex'), 'k1:sealed', 'it', 'giulia')
                        """),
                Table.emptied("desk_filing", """
                        insert into desk_filing (complaint_id, person_id, channel, received_at, ground, evidence_reference, filed_by)
                        values ({id}, {id}, 'PHONE', {at}, 'CONTRACT', 'k1:sealed', 'registrar')
                        """),
                // each goes with its case, or with its complaint
                Table.emptied("complaint_message", """
                        insert into complaint_message (id, complaint_id, text, written_at) values ({id}, {id}, 'k1:sealed', {at})
                        """),
                Table.emptied("desk_act", """
                        insert into desk_act (id, complaint_id, act, channel, done_at, done_by)
                        values ({id}, {id}, 'ATTACHMENT_ADDED', 'POST', {at}, 'registrar')
                        """),
                Table.emptied("desk_removal", """
                        insert into desk_removal (id, complaint_id, channel, received_at, evidence_reference, done_at, done_by,
                            attachment_type, attachment_bytes, attachment_added_at)
                        values ({id}, {id}, 'POST', {at}, 'k1:sealed', {at}, 'registrar', 'PDF', 1, {at})
                        """),
                Table.emptied("case_reply", """
                        insert into case_reply (case_id, version, replied_at, replied_by, late, public_part)
                        values ({id}, 1, {at}, 'ada', false, 'k1:sealed')
                        """),
                Table.emptied("case_extension", """
                        insert into case_extension (case_id, question, due_on, requested_at, requested_by, reason)
                        values ({id}, 1, {at}::date, {at}, 'ada', 'k1:sealed')
                        """),
                Table.emptied("complaint_opinion", """
                        insert into complaint_opinion (complaint_id, clear, quick, given_at, changed_at) values ({id}, 4, 2, {at}, {at})
                        """),
                Table.emptied("principal_choice", """
                        insert into principal_choice (complaint_id, principal_id, chosen_by, chosen_at) values ({id}, {id}, 'garante', {at})
                        """),
                // what was decided about companies, as long as operator-service acts on it
                Table.technical("announced_decision"),
                // companies, as operator-service publishes them
                Table.technical("operator"),
                Table.technical("number_declaration"),
                Table.technical("number_dispute"),
                Table.technical("mandate"),
                Table.technical("mandate_number"),
                // the account of a person who works for an operator goes when they leave its team: RightToAnswerTest
                Table.kept("team_member", """
                        insert into team_member (id, version, operator_id, subject, role) values ({id}, 1, {id}, 'ada-{n}', 'VIEWER')
                        """),
                // cells of at least five people
                Table.technical("open_call_week"),
                Table.technical("open_call_cell"));
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

    private List<Table> tables(int from, int to) {
        return tables().subList(from, to);
    }

    private int count(String table) {
        return jdbc.first("select count(*) from " + table, row -> row.getInt(1)).orElseThrow();
    }
}
