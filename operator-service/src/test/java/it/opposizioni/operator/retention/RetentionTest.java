package it.opposizioni.operator.retention;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.RetentionRules;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.registerreplica.Register;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RetentionTest extends RetentionRules {

    private static final String HERE = "it.opposizioni.operator.";
    private static final Path STORE = Consultations.files("").normalize();

    @Inject
    ListRetention lists;

    @Inject
    Market market;

    @Inject
    Consultations consultations;

    @Inject
    Register register;

    @Override
    protected void deleteOld() {
        lists.discardHeldOpposed();
        lists.purge();
        run(HERE + "evidence.answerlog.AnswerSweep", "purge");
        run(HERE + "evidence.recipients.UnansweredQuestions", "drop");
        run(HERE + "invitation.InvitationPurge", "deleteEnded");
        run(HERE + "numberproof.NumberProofPurge", "deleteOld");
        run(HERE + "consultation.cleanup.AbandonedConsultations", "discardLeftovers");
        run(HERE + "calllog.CallLogPurge", "discardLeftovers");
    }

    @Override
    protected List<Table> tables() {
        return List.of(
                // a company, as it applied, with who represents it: as long as its acts stand
                Table.kept("operator", """
                        insert into operator (id, name, representative_name, state, state_since, version)
                        values ({id}, 'Operatore {n}', 'k1:sealed', 'REVOKED', {at}, 1)
                        """),
                // who acted for a company, because what was done in its name stays too
                Table.kept("team_member", """
                        insert into team_member (id, operator_id, subject, machine, name, email, email_key, role, state, invited_at,
                            removed_at, version)
                        values ({id}, {id}, 'acme-{n}', false, 'k1:sealed', 'k1:sealed', '\\x00', 'VIEWER', 'REMOVED', {at}, {at}, 1)
                        """),
                Table.emptied("team_invitation", """
                        insert into team_invitation (id, operator_id, secret_digest, email, email_key, name, role, state, invited_by,
                            language, mailed, invited_at, expires_at, ended_at, version)
                        values ({id}, {id}, convert_to('{n}', 'UTF8'), 'k1:sealed', '\\x00', 'k1:sealed', 'VIEWER', 'DECLINED', 'acme',
                            'it', true, {at}, {at}, {at}, 1)
                        """),
                Table.emptied("team_invitation_code", """
                        insert into team_invitation_code (id, invitation_id, subject, digest, sent_at, expires_at, tries_left)
                        values ({id}, {id}, 'giulia', '\\x00', {at}, {at}, 5)
                        """),
                // a company's own number; that a code was sent to a stranger's is not kept either
                Table.kept("calling_number", """
                        insert into calling_number (id, operator_id, kind, first_number, last_number, state, claimed_at, version)
                        values ({id}, {id}, 'SINGLE', 390200000000 + {n}, 390200000000 + {n}, 'REFUSED', {at}, 1)
                        """),
                Table.emptied("calling_number_proof", """
                        insert into calling_number_proof (id, declaration_id, operator_id, number, channel, code_digest, asked_at,
                            expires_at, tries_left)
                        values ({id}, {id}, {id}, 390200000000, 'SMS', '\\x00', {at}, {at}, 5)
                        """),
                Table.kept("campaign", """
                        insert into campaign (id, operator_id, name, purpose, medium, state, created_at)
                        values ({id}, {id}, 'Inverno', 'CAMPAIGN', 'TELEPHONE', 'CLOSED', {at})
                        """),
                // that a list was compared, and the proof of it, stay; the list and its numbers do not
                Table.kept("consultation", """
                        insert into consultation (id, operator_id, campaign_id, state, started_at, heartbeat_at, sealed_at, valid_until,
                            files_until, version)
                        values ({id}, {id}, {id}, 'SEALED', {at}, {at}, {at}, {at}, {at}, 1)
                        """),
                Table.kept("consultation_file", """
                        insert into consultation_file (consultation_id, name, sha256, bytes) values ({id}, 'callable', 'digest', 1)
                        """),
                Table.kept("consultation_receipt", """
                        insert into consultation_receipt (consultation_id, operator_id, campaign_id, sealed_at, code, jws)
                        values ({id}, {id}, {id}, {at}, 'CODE{n}', 'signed')
                        """),
                // without its numbers: whatWasAnsweredStaysForTwoYears
                Table.kept("consultation_answers", """
                        insert into consultation_answers (consultation_id, operator_id, post, sealed_at, valid_until, head)
                        values ({id}, {id}, false, {at}, {at}, '\\x00')
                        """),
                Table.emptied("consultation_answer_block", """
                        insert into consultation_answer_block (consultation_id, block, content) values ({id}, 0, '\\x00')
                        """),
                Table.emptied("answers_asked", """
                        insert into answers_asked (request_id, round, number, sealed_from, sealed_before, asked_at, next_at)
                        values ({id}, 1, 'k1:sealed', {at}, {at}, {at}, {at})
                        """),
                // that a log was checked, its counts and the proof of it; its files go after 30 days
                Table.kept("call_log", """
                        insert into call_log (id, operator_id, sender, state, started_at, heartbeat_at, stage, sealed_at, files_until,
                            version)
                        values ({id}, {id}, '{n}', 'SEALED', {at}, {at}, 'DONE', {at}, {at}, 1)
                        """),
                Table.emptied("access_note", """
                        insert into access_note (id, at, role, reader, kind, resource, purpose)
                        values ({id}, {at}, 'REGULATOR', 'garante', 'CALL_LOG', {id}, 'INSPECTION')
                        """),
                Table.emptied(
                        "register_moment", "insert into register_moment (as_of, register_version) values ({at}, 0)"),
                // a complaint's id and times: the question about it is deleted with its last check
                Table.technical("answered_complaint"),
                // what companies and their programs did, and what was decided about them
                Table.technical("operator_state_change"),
                Table.technical("operator_case_measure"),
                Table.technical("operator_case_standing"),
                Table.technical("announced_operator"),
                Table.technical("announced_member"),
                Table.technical("machine_client"),
                Table.technical("machine_key"),
                Table.technical("calling_number_conflict"),
                Table.technical("calling_number_import"),
                Table.technical("mandate"),
                Table.technical("mandate_number"),
                Table.technical("obligation_notice"),
                Table.technical("obligation_watch"),
                Table.technical("calendar_address"),
                // rows that are deleted when their work is done
                Table.technical("team_sync"),
                // the copy of the register, which loses what the registry loses
                Table.technical("opposed_number"),
                Table.technical("exemption"),
                Table.technical("register_state"),
                Table.technical("register_image"));
    }

    @Test
    void afterThirtyDaysTheStoreOfListsIsEmpty() {
        sentList();
        assertThat(stored()).isNotEmpty();
        clock.set(clock.instant().plus(Duration.ofDays(32)));
        deleteOld();
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatWasAnsweredStaysForTwoYears() {
        sentList();
        String written = "select from consultation_answers where head is not null";
        await("the answers are written").until(() -> jdbc.exists(written));
        clock.set(clock.instant().plus(Duration.ofDays(700)));
        deleteOld();
        assertThat(jdbc.exists(written)).isTrue();
        clock.set(clock.instant().plus(Duration.ofDays(40)));
        deleteOld();
        assertThat(jdbc.exists(written)).isFalse();
    }

    private void sentList() {
        register.reset();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        consultations.sent(market.campaign(Market.ACME));
    }

    /** Every file, also of consultations that other tests have left; not the marks by which processes know whether they share a directory. */
    private static List<Path> stored() {
        try (Stream<Path> files = Files.walk(STORE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("store-id"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
