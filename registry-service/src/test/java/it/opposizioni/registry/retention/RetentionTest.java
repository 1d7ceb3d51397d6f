package it.opposizioni.registry.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.RetentionRules;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RetentionTest extends RetentionRules {

    private static final Set<String> OF_OPPOSITIONS = Set.of("opposition", "opposition_history");

    @Inject
    Retention retention;

    @Override
    protected void deleteOld() {
        retention.deleteOld();
    }

    @Override
    protected List<Table> tables() {
        return List.of(
                Table.emptied("line_proof", """
                        insert into line_proof (id, number, person, channel, code_digest, asked_at, expires_at, tries_left)
                        values ({id}, 393331234560 + {n}, 'giulia', 'SMS', '\\x00', {at}, {at}, 5)
                        """),
                Table.emptied("opposition", """
                        insert into opposition (id, number, holder, origin, telephone, post, effective_from, active_from, protocol,
                            ended_at, end_reason, version)
                        values ({id}, 393331234560 + {n}, 'giulia', 'CITIZEN', true, false, {at}, {at}, 'OPP-{n}', {at},
                            'HOLDER_WITHDREW', 2)
                        """),
                Table.emptied("opposition_history", """
                        insert into opposition_history (number, valid_from, recorded_at, opposition_id, version, change, telephone, post,
                            holder, effective_from, active_from)
                        values (393331234560 + {n}, {at}, {at}, {id}, 2, 'WITHDRAWN', false, false, 'giulia', {at}, {at})
                        """),
                Table.emptied("registration", """
                        insert into registration (protocol, holder, declarant_tax_code, language, recorded_at, active_from)
                        values ('OPP-{n}', 'giulia', 'k1:sealed', 'it', {at}, {at})
                        """),
                Table.emptied("registration_opposition", """
                        insert into registration_opposition (protocol, position, opposition_id) values ('OPP-{n}', 0, {id})
                        """),
                Table.emptied("exemption", """
                        insert into exemption (id, opposition_id, number, operator_id, granted_at, valid_from, ended_at, end_reason, version)
                        values ({id}, {id}, 393331234560 + {n}, {id}, {at}, {at}, {at}, 'TAKEN_BACK', 2)
                        """),
                Table.emptied("exemption_history", """
                        insert into exemption_history (exemption_id, version, change, at, opposition_id, number, operator_id, valid_from)
                        values ({id}, 1, 'GRANTED', {at}, {id}, 393331234560 + {n}, {id}, {at})
                        """),
                Table.emptied("certificate", """
                        insert into certificate (code, opposition_id, language, exemptions, digest, issued_at)
                        values ('CODE{n}', {id}, 'it', 0, '\\x00', {at})
                        """),
                Table.emptied("answered_complaint", """
                        insert into answered_complaint (complaint_id, answered_at, called_number, first_call_at, last_call_at, checked_until)
                        values ({id}, {at}, 393331234560 + {n}, {at}, {at}, {at})
                        """),
                Table.emptied("access_note", """
                        insert into access_note (id, at, person, role, reader, kind, resource, purpose)
                        values ({id}, {at}, 'giulia', 'REGISTRAR', 'gestore', 'OPPOSITION', {id}, 'HOLDER_HELPED')
                        """),
                Table.emptied("desk_holder", """
                        insert into desk_holder (id, tax_code, tax_key, name, language)
                        values ({id}, 'k1:sealed', convert_to('{n}', 'UTF8'), 'k1:sealed', 'it')
                        """),
                Table.emptied("desk_request", """
                        insert into desk_request (id, kind, state, number, telephone, post, channel, received_at, due_on, recorded_at,
                            recorded_by, evidence_reference, holder_id, version)
                        values ({id}, 'OPPOSITION', 'RECORDED', 393331234560 + {n}, true, false, 'POST', {at}, '2022-01-11', {at},
                            'gestore', 'k1:sealed', {id}, 1)
                        """),
                Table.emptied("visit", """
                        insert into visit (id, number, language, begun_at, usable_until, email_tries_left, email_codes_sent,
                            code_tries_left, codes_sent)
                        values ({id}, 393331234560 + {n}, 'it', {at}, {at}, 0, 0, 5, 0)
                        """),
                Table.emptied("visit_email_code", """
                        insert into visit_email_code (id, visit_id, address_key, sent_at) values ({id}, {id}, '\\x00', {at})
                        """),
                Table.emptied("correspondent", """
                        insert into correspondent (opposition_id, email, language, code_digest, code_issued_at)
                        values ({id}, 'k1:sealed', 'it', '\\x00', {at})
                        """),
                Table.emptied("delegation", """
                        insert into delegation (id, state, principal, principal_tax_code, delegate_name, delegate_tax_code, delegate_key,
                            offered_at, closes_at, version)
                        values ({id}, 'ENDED', 'giulia', 'k1:sealed', 'k1:sealed', 'k1:sealed', convert_to('{n}', 'UTF8'), {at}, {at}, 2)
                        """),
                Table.emptied("representation", """
                        insert into representation (id, state, representative, representative_tax_code, name, tax_code, tax_key, role,
                            evidence_reference, language, holder_id, requested_at, closed_at, ended_by, version)
                        values ({id}, 'ENDED', 'giulia', 'k1:sealed', 'k1:sealed', 'k1:sealed', convert_to('{n}', 'UTF8'), 'PROXY',
                            'k1:sealed', 'it', {id}, {at}, {at}, 'giulia', 3)
                        """),
                Table.emptied("representation_history", """
                        insert into representation_history (representation_id, version, act, at, actor)
                        values ({id}, 3, 'END', {at}, 'giulia')
                        """),
                Table.emptied("number_list", """
                        insert into number_list (id, state, holder_id, sent_by, sent_at, content, content_key, outcomes, lines, recorded,
                            protocols, closed_at, version)
                        values ({id}, 'RECORDED', {id}, 'giulia', {at}, 'k1:sealed', convert_to('{n}', 'UTF8'), 'RECORDED', 1, 1, 'OPP-{n}',
                            {at}, 3)
                        """),
                Table.emptied("list_request", """
                        insert into list_request (id, kind, state, holder_id, entered_by, entered_at, content, content_key, outcomes, lines,
                            done, sent_at, closed_at, version)
                        values ({id}, 'RENEWAL', 'DONE', {id}, 'giulia', {at}, 'k1:sealed', convert_to('{n}', 'UTF8'), 'RECORDED', 1, 1,
                            {at}, {at}, 3)
                        """),
                Table.emptied("recipient_request", """
                        insert into recipient_request (id, opposition_id, state, sealed_from, sealed_before, asked_at, answered_at, answer,
                            version)
                        values ({id}, {id}, 'ANSWERED', {at}, {at}, {at}, {at}, 'k1:sealed', 1)
                        """),
                // the register's own acts, by an official or a telco: as long as their numbers stand
                Table.kept("telco_feed", """
                        insert into telco_feed (id, telco, feed_id, state, sent_by, received_at, sha256, bytes, runs, received, invalid_lines)
                        values ({id}, 'uno', '{n}', 'COMPLETED', 'uno', {at}, 'digest {n}', 1, 1, 1, 0)
                        """),
                // where and why a line was of no use, not what it says
                Table.technical("telco_feed_invalid_line"),
                Table.kept("legacy_import", """
                        insert into legacy_import (id, imported_by, imported_at, effective_from, sha256, received, recorded,
                            already_present, invalid_lines)
                        values ({id}, 'gestore', {at}, {at}, 'digest {n}', 1, 1, 0, 0)
                        """),
                // numbers of an import that is under way, deleted with its end (InterruptedImportTest)
                Table.technical("legacy_import_upload"),
                Table.technical("legacy_import_block"),
                Table.technical("legacy_import_invalid_line"),
                // companies, and sums
                Table.technical("listed_operator"),
                Table.technical("statistics_delta"),
                Table.technical("withdrawal_reason"));
    }

    @Test
    void whatStandsStaysHoweverOldItIs() throws SQLException {
        insert(ofOppositions(), Instant.parse("2022-01-10T09:00:00Z"), 1);
        TwoRoles.executeAsOwner("update opposition set ended_at = null, end_reason = null");
        clock.set(LATER);
        deleteOld();
        assertThat(count("opposition")).isEqualTo(1);
        assertThat(count("opposition_history")).isEqualTo(1);
    }

    /** Neither a wrong setting nor a service that was taken over deletes what the law wants kept. */
    @Test
    void theDatabaseItselfRefusesWhatIsYounger() throws SQLException {
        Instant lately = Instant.now().minus(Duration.ofDays(300));
        List<Table> filled =
                tables().stream().filter(table -> table.insert() != null).toList();
        insert(filled, lately, 1);
        for (String function : List.of(
                "delete_old_access_notes",
                "delete_old_oppositions",
                "delete_old_exemptions",
                "delete_old_representations")) {
            assertThat(jdbc.first("select " + function + "('infinity', 500)", row -> row.getInt(1)))
                    .as(function)
                    .contains(0);
        }
        for (String table :
                List.of("access_note", "opposition_history", "exemption_history", "representation_history")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> TwoRoles.executeAsOwner("delete from " + table))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void aCodeWithWhichSomethingWasDoneStaysForAYear() throws SQLException {
        clock.set(LATER);
        insert(proofs(), LATER.minus(Duration.ofDays(300)), 1);
        insert(proofs(), LATER.minus(Duration.ofDays(301)), 2);
        insert(proofs(), LATER.minus(Duration.ofDays(400)), 3);
        TwoRoles.executeAsOwner(
                "update line_proof set confirmed_at = asked_at, used_at = asked_at where number <> 393331234562");
        deleteOld();
        assertThat(jdbc.query("select number from line_proof", row -> row.getLong(1)))
                .containsExactly(393331234561L);
    }

    /** With what is known of a number goes what was asked about it; of others it stays for 30 days. */
    @Test
    void whoAskedAboutANumberGoesWithTheNumber() throws SQLException {
        clock.set(LATER);
        Table requests = tables().stream()
                .filter(table -> table.name().equals("recipient_request"))
                .findFirst()
                .orElseThrow();
        insert(ofOppositions(), LATER.minus(Duration.ofDays(29)), 1);
        insert(List.of(requests), LATER.minus(Duration.ofDays(29)), 1);
        insert(List.of(requests), LATER.minus(Duration.ofDays(1)), 2);
        deleteOld();
        assertThat(jdbc.query("select asked_at from recipient_request", row -> Jdbc.instant(row, 1)))
                .containsExactly(LATER.minus(Duration.ofDays(29)));
    }

    /** Somebody has seen what it would do, and has left it. */
    @Test
    void aRequestThatNobodySentStaysForAWeek() throws SQLException {
        clock.set(LATER);
        List<Table> requests = tables().stream()
                .filter(table -> Set.of("desk_holder", "list_request").contains(table.name()))
                .toList();
        insert(requests, LATER.minus(Duration.ofDays(6)), 1);
        insert(requests, LATER.minus(Duration.ofDays(9)), 2);
        TwoRoles.executeAsOwner("update list_request set state = 'ENTERED', sent_at = null, closed_at = null");
        deleteOld();
        assertThat(jdbc.query("select entered_at from list_request", row -> Jdbc.instant(row, 1)))
                .containsExactly(LATER.minus(Duration.ofDays(6)));
    }

    private List<Table> proofs() {
        return tables().stream()
                .filter(table -> table.name().equals("line_proof"))
                .toList();
    }

    private List<Table> ofOppositions() {
        return tables().stream()
                .filter(table -> OF_OPPOSITIONS.contains(table.name()))
                .toList();
    }

    private int count(String table) {
        return jdbc.first("select count(*) from " + table, row -> row.getInt(1)).orElseThrow();
    }
}
