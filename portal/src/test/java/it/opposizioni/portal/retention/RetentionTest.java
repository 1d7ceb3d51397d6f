package it.opposizioni.portal.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.RetentionRules;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.portal.testing.FakeServices;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "web-site", value = "true"))
@WithTestResource(FakeServices.class)
class RetentionTest extends RetentionRules {

    private static final Table MESSAGES = Table.emptied("outgoing_message", """
            insert into outgoing_message (id, recipient, kind, channel, language, subject, body, code, state, attempts, next_attempt_at,
                created_at, sent_at)
            values ({id}, 'giulia', 'opposition-activated', 'EMAIL', 'it', 'Oggetto', 'k1:sealed', 'CODE{n}', 'SENT', 1, {at}, {at}, {at})
            """);

    @Inject
    Retention retention;

    @Override
    protected void deleteOld() {
        retention.deleteOld();
    }

    @Override
    protected List<Table> tables() {
        return List.of(
                MESSAGES,
                // of a message that never left: a file goes as soon as its message has
                Table.emptied("message_attachment", """
                        insert into message_attachment (message_id, name, media_type, content)
                        values ({id}, 'atto.pdf', 'application/pdf', '\\x00')
                        """),
                Table.emptied("draft", """
                        insert into draft (id, owner, kind, content, idempotency_key, created_at, updated_at, version)
                        values ({id}, 'giulia', 'numbers', 'k1:sealed', {id}, {at}, {at}, 1)
                        """),
                Table.emptied("consultation_notice", """
                        insert into consultation_notice (consultation_id, recipient, address, language, asked_at)
                        values ({id}, 'giulia', 'k1:sealed', 'it', {at})
                        """),
                Table.emptied("address_code", """
                        insert into address_code (id, subject, address, address_key, code_digest, sent_at, expires_at, tries_left)
                        values ({id}, 'giulia', 'k1:sealed', '\\x00', '\\x00', {at}, {at}, 5)
                        """),
                Table.emptied("rating", """
                        insert into rating (id, service, stars, comment, given_at) values ({id}, 'REPORT_A_CALL', 4, 'k1:sealed', {at})
                        """),
                Table.emptied("site_problem", """
                        insert into site_problem (id, words, email, language, reported_at)
                        values ({id}, 'k1:sealed', 'k1:sealed', 'it', {at})
                        """),
                // an opposition has no end, and its holder is written to when it changes: until the person erases it
                Table.kept("person_contact", """
                        insert into person_contact (subject, name, language, updated_at) values ('person {n}', 'k1:sealed', 'it', {at})
                        """),
                // until its letter is written, which takes half a day at most
                Table.kept("number_news", """
                        insert into number_news (event_id, holder, kind, reason, number, happened_at, arrived_at)
                        values ({id}, 'desk:acme', 'opposition-activated', '', 'k1:sealed', {at}, {at})
                        """),
                // a company, as it published it
                Table.kept("operator_contact", """
                        insert into operator_contact (operator_id, language, updated_at) values ({id}, 'it', {at})
                        """),
                // how the service did, and nobody's name
                Table.technical("service_check"),
                Table.technical("service_check_day"),
                Table.technical("service_outage"),
                // what the registrar told everybody of incidents
                Table.technical("incident"),
                Table.technical("incident_note"),
                Table.technical("incident_feed"));
    }

    @Test
    void whatWaitsToBeSentStaysAndOperatorsMessagesStayForTwoYears() throws SQLException {
        insert(List.of(MESSAGES), LATER.minus(Duration.ofDays(400)), 1);
        insert(List.of(MESSAGES), LATER.minus(Duration.ofDays(401)), 2);
        insert(List.of(MESSAGES), LATER.minus(Duration.ofDays(800)), 3);
        insert(List.of(MESSAGES), LATER.minus(Duration.ofDays(402)), 4);
        TwoRoles.executeAsOwner(
                "update outgoing_message set recipient = 'operator:1' where code in ('CODE2', 'CODE3')");
        TwoRoles.executeAsOwner("update outgoing_message set state = 'HELD' where code = 'CODE4'");
        TwoRoles.executeAsOwner("update outgoing_message set recipient = null where code = 'CODE1'");
        clock.set(LATER);
        deleteOld();
        assertThat(jdbc.query("select code from outgoing_message order by code", row -> row.getString(1)))
                .containsExactly("CODE2", "CODE4");
    }

    @Test
    void aYearIsAWholeOne() throws SQLException {
        insert(List.of(MESSAGES), Instant.parse("2023-06-10T09:00:00Z"), 1);
        clock.set(Instant.parse("2024-06-10T21:00:00Z"));
        deleteOld();
        assertThat(jdbc.exists("select from outgoing_message")).isTrue();
        clock.set(Instant.parse("2024-06-11T09:00:00Z"));
        deleteOld();
        assertThat(jdbc.exists("select from outgoing_message")).isFalse();
    }
}
