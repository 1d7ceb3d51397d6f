package it.opposizioni.portal.letters.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the events of operator-service to the letters that operators get. */
@QuarkusTest
class OperatorLettersTest extends OperatorMail {

    @Inject
    OperatorEventsConsumer consumer;

    @Test
    void anApprovalIsAnnouncedInTheOperatorsLanguageAndNamesNobody() {
        publish("operator-approved", """
            {"operatorId": "%s", "name": "Acme Energia S.p.A.", "contact": "privacy@acme.example", "state": "ACTIVE",
             "since": "2026-11-25T09:00:00Z"}""".formatted(CompanyAnswers.ID));
        Mail mail = sent(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Your application is approved");
        assertThat(mail.getText())
                .contains("From now on you may consult the register.", "Code of this message", "operator area");
        assertThat(mail.getText() + mail.getSubject()).doesNotContain("Acme");
    }

    /** As they wait on the queue after an outage. */
    @Test
    void eventsOfOneTransactionFindWhatTheOnesBeforeHaveChanged() {
        QuarkusTransaction.requiringNew().run(() -> {
            apply("operator-approved", 1, "privacy@acme.example");
            apply("operator-changed", 2, "new@acme.example");
            apply("operator-suspended", 3, "new@acme.example");
        });
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("privacy@acme.example")).hasSize(2);
        assertThat(mailbox.getMailsSentTo("new@acme.example")).hasSize(1);
    }

    private void apply(String type, long version, String contact) {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("operator-service", type);
        data.put("operatorId", CompanyAnswers.ID).put("contact", contact);
        consumer.apply(
                IncomingEvents.event("it.opposizioni.operator." + type + ".v1", CompanyAnswers.ID, version, data));
    }

    @ParameterizedTest
    @CsvSource({
        "it, Una lista aspetta il registro da più di un giorno, non va inviata di nuovo, mercoledì 25 novembre 2026",
        "en, A list has waited for the register for more than a day, need not be sent again, Wednesday 25 November 2026"
    })
    void aListThatHasWaitedForADayIsAnnouncedWithItsPage(String language, String subject, String safe, String since) {
        String id = "0199c8f0-0000-7000-8000-0000000000c1";
        contacts.remember(UUID.fromString(CompanyAnswers.ID), null, language);
        publish("consultation-delayed", """
            {"consultationId": "%s", "operatorId": "%s", "onBehalfOf": null,
             "campaignId": "018f0000-0000-7000-8000-0000000000b1", "waitingSince": "2026-11-25T09:20:00Z",
             "toldAt": "2026-11-26T09:20:30Z"}""".formatted(id, CompanyAnswers.ID));
        Mail mail = sent(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText()).contains(safe, since, id);
    }

    @ParameterizedTest
    @CsvSource({
        "INFORMATION_REQUESTED, The authority asks you for information about complaints, Reply by Tuesday 15 December 2026.",
        "HEARING_SET, You are summoned to a hearing by the authority, The hearing is on Tuesday 15 December 2026",
        "EXTENSION_GRANTED, You have more time to reply, you can reply until Tuesday 15 December 2026.",
        "EXTENSION_REFUSED, Your request for more time was refused, remains Tuesday 15 December 2026.",
        "CONTINUED, A case that concerns you goes on in another one, Goes on in case: FAS-2026-AAAA-BBBB",
        "ARCHIVED, The authority has archived a case that concerns you, There is nothing for you to do",
        "OF_A_LATER_RELEASE, The authority writes to you about complaints, There is news in a case"
    })
    void whatTheAuthorityTellsItIsWrittenToIt(String notice, String subject, String words) {
        ObjectNode given = (ObjectNode) Contracts.exampleOf("complaint-service", "case-notice-given");
        given.put("operatorId", CompanyAnswers.ID).put("notice", notice);
        if (notice.equals("CONTINUED")) {
            given.put("into", "FAS-2026-AAAA-BBBB");
        }
        probe.publish("complaint.events", event("complaint.case-notice-given", "a", 1, given.toString()));
        Mail mail = sent(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText())
                .contains(words, "FAS-2026-7K3M-Q9XD", given.get("caseId").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "UPHELD, The authority has found a violation in calls attributed to you., violation found",
        "NOT_UPHELD, The authority has found no violation. There is nothing for you to do., no violation",
        "OUTSIDE_SCOPE, The case is outside the authority’s remit., outside remit",
        "OF_A_LATER_RELEASE, The authority has taken a decision., OF_A_LATER_RELEASE"
    })
    void aDecisionIsToldWhateverItsOutcome(String outcome, String words, String label) {
        ObjectNode decided = decided().put("outcome", outcome);
        decided.putArray("measures");
        decided.putNull("surchargeUntil");
        publish("case-decision-received", decided.toString());
        Mail mail = sent(2).getFirst();
        assertThat(mail.getSubject()).isEqualTo("The authority has decided a case that concerns you");
        assertThat(mail.getText())
                .contains(words, label, "FAS-2026-7K3M-Q9XD", "Wednesday 25 November 2026", "Code of this message")
                .contains(decided.get("caseId").asText())
                .doesNotContain("Measures", "higher tariff");
        assertThat(mail.getText().contains("how to oppose it")).isEqualTo(outcome.equals("UPHELD"));
    }

    @ParameterizedTest
    @CsvSource({
        "it, 'ammonimento, sanzione pecuniaria', paghi una tariffa più alta fino a martedì 25 novembre 2031., Deciso: mercoledì 25 novembre 2026",
        "en, 'reprimand, administrative fine', you pay a higher tariff until Tuesday 25 November 2031., Decided on: Wednesday 25 November 2026"
    })
    void itsMeasuresAreNamedAndThoseWhoMayAnswerHaveACopy(
            String language, String measures, String surcharge, String decided) {
        contacts.remember(UUID.fromString(CompanyAnswers.ID), null, language);
        publish("case-decision-received", decided().toString());
        Mail mail = sent(2).getFirst();
        assertThat(mail.getText()).contains(measures, surcharge, decided);
        assertThat(mailbox.getMailsSentTo("carla.bruni@acme-energia.example"))
                .singleElement()
                .satisfies(copy -> assertThat(copy.getText()).contains(measures, surcharge));
    }

    private static ObjectNode decided() {
        ObjectNode decided = (ObjectNode) Contracts.exampleOf("operator-service", "case-decision-received");
        return decided.put("operatorId", CompanyAnswers.ID);
    }

    @Test
    void aChangeOfDataIsSentToThePreviousAddress() {
        publish("operator-changed", """
            {"operatorId": "%s", "name": "Acme Energia S.p.A.", "contact": "nuovo@acme.example", "state": "ACTIVE",
             "since": "2026-11-25T09:00:00Z"}""".formatted(CompanyAnswers.ID));
        assertThat(sent(1).getFirst().getSubject()).isEqualTo("Your operator’s data have changed");
        assertThat(contacts.of(UUID.fromString(CompanyAnswers.ID)).flatMap(OperatorContact::address))
                .contains("nuovo@acme.example");
    }

    @ParameterizedTest
    @CsvSource({"operator-suspended", "operator-changed"})
    void aLateEventIsAnnouncedAndBringsNoOlderAddressBack(String late) {
        String standing = """
            {"operatorId": "%s", "contact": "%s", "since": "2026-11-25T09:00:00Z"}""";
        publish("operator-changed", 5, standing.formatted(CompanyAnswers.ID, "nuovo@acme.example"));
        sent(1);
        publish(late, 4, standing.formatted(CompanyAnswers.ID, "vecchio@acme.example"));
        sent(2);
        assertThat(mailbox.getMailsSentTo("nuovo@acme.example")).hasSize(1);
        assertThat(contacts.of(UUID.fromString(CompanyAnswers.ID)).flatMap(OperatorContact::address))
                .contains("nuovo@acme.example");
        publish("operator-reinstated", 6, standing.formatted(CompanyAnswers.ID, "nuovissimo@acme.example"));
        sent(3);
        assertThat(mailbox.getMailsSentTo("nuovissimo@acme.example"))
                .as("what is newer is applied")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "it, obligation-reminder-due, 5, Fra 5 giorni scade un obbligo, lunedì 30 novembre 2026",
        "it, obligation-reminder-due, 1, Domani scade un obbligo, lunedì 30 novembre 2026",
        "it, obligation-reminder-due, 0, Oggi scade un obbligo, lunedì 30 novembre 2026",
        "it, obligation-missed, , Un obbligo è scaduto senza consultazione, lunedì 30 novembre 2026",
        "en, obligation-reminder-due, 5, A duty is due in 5 days, Monday 30 November 2026",
        "en, obligation-reminder-due, 1, A duty is due tomorrow, Monday 30 November 2026",
        "en, obligation-reminder-due, 0, A duty is due today, Monday 30 November 2026",
        "en, obligation-missed, , A duty has passed without a consultation, Monday 30 November 2026"
    })
    void aMonthlyDutyIsAnnouncedFiveDaysBeforeTheDayBeforeOnTheDayAndWhenItWasMissed(
            String language, String event, Integer daysLeft, String subject, String date) {
        contacts.remember(UUID.fromString(CompanyAnswers.ID), null, language);
        publish(event, """
            {"obligationId": "018f0000-0000-7000-8000-0000000000f1", "operatorId": "%s", "kind": "MONTHLY_UPDATE",
             "due": "2026-11-30", "daysLeft": %s, "campaignName": null}""".formatted(CompanyAnswers.ID, daysLeft));
        Mail mail = sent(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getText()).contains(date);
        assertThat(mail.getHtml()).contains("<html lang=\"" + language + "\">", date);
    }

    @ParameterizedTest
    @CsvSource({"obligation-reminder-due, vale fino a", "obligation-missed, l’ultima valeva fino a"})
    void aCampaignInDangerIsNamedInTheLetterAndNotInItsSubject(String event, String words) {
        contacts.remember(UUID.fromString(CompanyAnswers.ID), null, "it");
        publish(event, """
            {"obligationId": "018f0000-0000-7000-8000-0000000000f1", "operatorId": "%s", "kind": "CAMPAIGN_AT_RISK",
             "due": "2026-11-30", "daysLeft": 1, "campaignName": "Gas <inverno>"}""".formatted(CompanyAnswers.ID));
        Mail mail = sent(1).getFirst();
        assertThat(mail.getSubject()).doesNotContain("Gas", "Acme");
        assertThat(mail.getText()).contains(words + " lunedì 30 novembre 2026", "Campagna: Gas <inverno>");
        assertThat(mail.getHtml()).contains("Gas &lt;inverno&gt;");
    }

    @Test
    void aDutyIsAlsoSentToTheColleaguesWhoMayConsult() {
        publish("obligation-reminder-due", """
            {"obligationId": "018f0000-0000-7000-8000-0000000000f1", "operatorId": "%s", "kind": "MONTHLY_UPDATE",
             "due": "2026-11-30", "daysLeft": 5, "campaignName": null,
             "colleagues": ["ugo.rossi@acme.example", "Privacy@acme.example"]}""".formatted(CompanyAnswers.ID));
        List<Mail> toTheOperator = sent(2);
        assertThat(toTheOperator).as("its own address has one copy").hasSize(1);
        Mail copy = mailbox.getMailsSentTo("ugo.rossi@acme.example").getFirst();
        assertThat(copy.getSubject()).isEqualTo("A duty is due in 5 days").doesNotContain("Ugo", "Acme");
        assertThat(copy.getText())
                .as("the same letter with the same code")
                .isEqualTo(toTheOperator.getFirst().getText());
        List<OutgoingMessage> box = QuarkusTransaction.requiringNew()
                .call(() -> messages.list("recipient", OperatorContact.mailbox(UUID.fromString(CompanyAnswers.ID))));
        assertThat(box).as("in the box it stands once").hasSize(1);
    }

    @Test
    @AsAcme
    void allPeopleOfTheOperatorFindItInTheBox() {
        FakeServices.operator().answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "VIEWER"));
        publish("operator-suspended", """
            {"operatorId": "%s", "contact": null, "since": "2026-11-25T09:00:00Z"}""".formatted(CompanyAnswers.ID));
        sent(1);
        assertThat(browser.open("/it/operatori/messaggi")
                        .keep("operator-box-it")
                        .text())
                .contains("Your operator is suspended");
        String letter = browser.current().page().select("main .plain-list a").attr("href");
        assertThat(browser.open(letter).keep("operator-letter-it").text()).contains("you find the reason");
        assertThat(browser.current().page().select("main a:contains(Apri la pagina)"))
                .isEmpty();
    }
}
