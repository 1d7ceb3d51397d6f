package it.opposizioni.portal.letters;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters about complaints: to who filed them here, and to who told the desk. */
@QuarkusTest
class ComplaintLettersTest extends PersonLettersScenario {

    /** A person without an account is written to at the address that the desk was given, and has no page of it. */
    @Test
    void whoComplainedAtTheDeskIsWrittenToThere() {
        probe.publish("complaint.events", event("complaint.desk-complaint-recorded", """
                {"complaintId":"018f0000-0000-7000-8000-0000000000c1","reporter":"desk:018f0000-0000-7000-8000-0000000000d1",
                "name":"Maria Rossi","email":"maria@posta.example","language":"en","recordedAt":"2026-11-25T08:00:00Z"}"""));
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", """
                {"complaintId":"018f0000-0000-7000-8000-0000000000c1","reporter":"desk:018f0000-0000-7000-8000-0000000000d1",
                "stage":"CLOSED_UPHELD","assessment":null,"changedAt":"2026-11-25T08:00:00Z","code":"SEG-2026-7K3M-Q9X4",
                "callerNumbers":[],"lastCallAt":"2026-11-24T17:00:00Z","reason":"Non avevano il tuo consenso."}"""));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("maria@posta.example"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getText())
                            .contains(
                                    "SEG-2026-7K3M-Q9X4",
                                    "The authority has upheld your complaint.",
                                    "Non avevano il tuo consenso.",
                                    "call us and say the code")
                            .doesNotContain("personal-area/complaints", "complaint’s page");
                    assertThat(mail.getSubject()).doesNotContain("consenso");
                });
    }

    /** The question itself goes only to somebody who has no page to read it on. */
    @Test
    void whoIsAskedIsToldByWhenToAnswer() {
        ObjectNode asked = (ObjectNode) Contracts.exampleOf("complaint-service", "question-asked");
        asked.put("reporter", "giulia");
        probe.publish("complaint.events", event("complaint.question-asked", asked.toString()));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains(
                        "rispondi nella pagina della segnalazione entro",
                        "15 dicembre 2026",
                        "SEG-2026-7K3M-Q9X4",
                        asked.get("complaintId").asText());
        assertThat(stored().getFirst().subject()).doesNotContain("SEG-", "•");
    }

    /** What there is to read is on the page, and not in the mail. */
    @ParameterizedTest
    @CsvSource({
        "evidence-changed, Le prove sulla tua segnalazione ora dicono qualcosa di diverso",
        "operator-asked, L’autorità ha chiesto informazioni sulle chiamate che hai segnalato.",
        "operator-replied, L’operatore ha risposto all’autorità",
        "hearing-set, L’autorità ha fissato un’audizione sulle chiamate che hai segnalato",
        "case-archived, L’autorità ha archiviato senza una decisione il fascicolo"
    })
    void whoComplainedIsToldThatThereIsSomethingToRead(String type, String words) {
        ObjectNode news = (ObjectNode) Contracts.exampleOf("complaint-service", type);
        news.put("reporter", "giulia");
        probe.publish("complaint.events", event("complaint." + type, news.toString()));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains(words, "SEG-2026-7K3M-Q9X4", news.get("complaintId").asText());
    }

    /** Who told the desk has no page of it, and is told what there is to know without one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operator-asked | The authority has asked for information about the calls you reported.",
                "hearing-set | The authority has set a hearing about the calls you reported: you do not have to do anything.",
                "case-archived | The authority has closed, without a decision, the case that your complaint was part of"
            })
    void whoToldTheDeskIsToldOfTheCaseToo(String type, String words) {
        probe.publish("complaint.events", event("complaint.desk-complaint-recorded", """
                {"complaintId":"018f0000-0000-7000-8000-0000000000c1","reporter":"desk:018f0000-0000-7000-8000-0000000000d1",
                "name":"Maria Rossi","email":"maria@posta.example","language":"en","recordedAt":"2026-11-25T08:00:00Z"}"""));
        ObjectNode news = (ObjectNode) Contracts.exampleOf("complaint-service", type);
        news.put("reporter", "desk:018f0000-0000-7000-8000-0000000000d1");
        probe.publish("complaint.events", event("complaint." + type, news.toString()));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("maria@posta.example"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getText())
                            .contains(words, "SEG-2026-7K3M-Q9X4", "call us and say the code")
                            .doesNotContain("personal-area/complaints", "complaint’s page");
                    assertThat(mail.getSubject()).doesNotContain("SEG-", "•");
                });
    }

    @Test
    void whoToldTheDeskIsSentTheQuestion() {
        probe.publish("complaint.events", event("complaint.desk-complaint-recorded", """
                {"complaintId":"018f0000-0000-7000-8000-0000000000c1","reporter":"desk:018f0000-0000-7000-8000-0000000000d1",
                "name":"Maria Rossi","email":"maria@posta.example","language":"en","recordedAt":"2026-11-25T08:00:00Z"}"""));
        ObjectNode asked = (ObjectNode) Contracts.exampleOf("complaint-service", "question-asked");
        asked.put("reporter", "desk:018f0000-0000-7000-8000-0000000000d1").put("text", "Chi parlava?");
        probe.publish("complaint.events", event("complaint.question-asked", asked.toString()));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo("maria@posta.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("Chi parlava?", "Call us and say the code")
                        .doesNotContain("personal-area/complaints"));
    }

    @Test
    void theLetterSaysToWhomAComplaintWasPassedOn() {
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", """
                {"complaintId":"018f0000-0000-7000-8000-0000000000c1","reporter":"giulia","stage":"CLOSED_OUTSIDE_SCOPE","assessment":null,
                "changedAt":"2026-11-25T08:00:00Z","code":"SEG-2026-7K3M-Q9X4","callerNumbers":["+390687654321"],
                "lastCallAt":"2026-11-24T17:00:00Z","passedOnTo":"AGCOM"}"""));
        awaitStored(1);
        assertThat(stored().getFirst().subject()).doesNotContain("AGCOM");
        assertThat(stored().getFirst().body())
                .contains("non rientra nei suoi compiti")
                .contains("Passata ad AGCOM mercoledì 25 novembre 2026. AGCOM è l’Autorità per le garanzie")
                .contains("Non devi fare nulla.");
    }

    /** How it ended is on the page, and not in the mail. */
    @Test
    void whoComplainedIsToldThatAnAppealHasEnded() {
        ObjectNode ended = (ObjectNode) Contracts.exampleOf("complaint-service", "complaint-appeal-ended");
        probe.publish(
                "complaint.events",
                event(
                        "complaint.complaint-appeal-ended",
                        ended.put("reporter", "giulia").toString()));
        awaitStored(1);
        assertThat(stored().getFirst().body())
                .contains("C’è una novità sul ricorso al giudice contro la decisione.", "SEG-2026-7K3M-Q9X4")
                .contains(ended.path("complaintId").asText());
    }

    @Test
    void whoIsForgottenAtTheDeskIsForgottenHere() {
        ObjectNode recorded = (ObjectNode) Contracts.exampleOf("complaint-service", "desk-complaint-recorded");
        String key = recorded.get("reporter").asText();
        probe.publish("complaint.events", event("complaint.desk-complaint-recorded", recorded.toString()));
        await().until(() -> contacts.of(key).isPresent());
        probe.publish(
                "complaint.events",
                event(
                        "complaint.desk-person-forgotten",
                        Contracts.exampleOf("complaint-service", "desk-person-forgotten")
                                .toString()));
        await().until(() -> contacts.of(key).isEmpty());
    }
}
