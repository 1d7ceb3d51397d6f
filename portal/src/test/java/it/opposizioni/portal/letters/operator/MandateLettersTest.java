package it.opposizioni.portal.letters.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters about what concerns two operators: their mandate, and a number that both declare. */
@QuarkusTest
class MandateLettersTest extends OperatorMail {

    private static final String MANDATE = "018f0000-0000-7000-8000-0000000000a1";

    private static String terms(String numbers, String until) {
        return """
            {"mandateId": "%s", "outsourcerId": "%s", "outsourcerName": "Squillo Contact S.r.l.", "principalId": "%s",
             "principalName": "Acme Energia S.p.A.", "proposedBy": "%s", "callingNumbers": [%s], "from": "2026-11-25",
             "until": %s}""".formatted(MANDATE, CompanyAnswers.OTHER, CompanyAnswers.ID, CompanyAnswers.OTHER, numbers, until);
    }

    @Test
    void aProposalIsSentToTheOtherSideOnlyAndAnAgreementToBoth() {
        publish("mandate-proposed", terms("\"+390294751001\"", "null"));
        assertThat(sent(1).getFirst().getSubject()).isEqualTo("There is a proposal for a mandate");
        publish("mandate-agreed", terms("\"+390294751001\"", "null"));
        assertThat(sent(3)).hasSize(2);
    }

    @Test
    void theLetterOnAMandateHasBothNamesItsNumbersItsPeriodAndItsPage() {
        publish("mandate-proposed", terms("\"+390294751001\"", "null"));
        Mail proposal = sent(1).getFirst();
        assertThat(proposal.getSubject()).doesNotContain("Acme", "Squillo");
        assertThat(proposal.getText())
                .contains("Squillo Contact S.r.l. proposes a mandate to you.", "Principal: Acme Energia S.p.A.")
                .contains("Numbers: +39 02 9475 1001", "Period: from Wednesday 25 November 2026, without end")
                .contains("/en/operators/mandates/" + MANDATE);
        contacts.remember(UUID.fromString(CompanyAnswers.ID), null, "it");
        publish("mandate-agreed", terms("\"+390294751001\", \"+390294751002\"", "\"2026-12-31\""));
        assertThat(sent(3).getLast().getText())
                .contains("Acme Energia S.p.A. e Squillo Contact S.r.l. sono d’accordo: il mandato vale da mercoledì")
                .contains("Numeri: 2 numeri: +39 02 9475 1001, +39 02 9475 1002")
                .contains("Periodo: da mercoledì 25 novembre 2026 a giovedì 31 dicembre 2026")
                .contains("/it/operatori/mandati/" + MANDATE);
        publish("mandate-ended", terms("\"+390294751001\"" + ", \"+390294751002\"".repeat(5), "null"));
        assertThat(sent(5).getLast().getText())
                .contains("Il mandato fra Acme Energia S.p.A. e Squillo Contact S.r.l. è finito.", "Numeri: 6 numeri")
                .doesNotContain("9475 1002");
    }

    @ParameterizedTest
    @CsvSource({
        "mandate-proposed, Another operator proposes a mandate to you.",
        "mandate-agreed, Both operators agree: the mandate holds from",
        "mandate-ended, No call may be made on this mandate any more."
    })
    void anOlderEventWithoutNamesIsUnderstood(String event, String words) {
        publish(event, """
            {"mandateId": "%s", "outsourcerId": "%s", "principalId": "%s", "proposedBy": "%s",
             "callingNumbers": ["+390294751001"], "from": "2026-11-25", "until": null}""".formatted(MANDATE, CompanyAnswers.OTHER, CompanyAnswers.ID, CompanyAnswers.OTHER));
        Mail mail = sent(event.equals("mandate-proposed") ? 1 : 2).getFirst();
        assertThat(mail.getText()).contains(words).doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({
        "true, your declaration counts",
        "false, the other declaration counts: you may not call from these numbers."
    })
    void theLetterOnAContestedNumberHasBothNamesAndWhatHoldsMeanwhile(boolean holds, String words) {
        String holder = holds ? CompanyAnswers.ID : CompanyAnswers.OTHER;
        publish("calling-number-conflict-raised", """
            {"conflictId": "018f0000-0000-7000-8000-0000000000c9", "first": "+390298760010", "last": "+390298760019",
             "holderId": "%s", "holderName": "Acme Energia S.p.A.", "challengerId": "%s", "challengerName": "Beta S.p.A.",
             "raisedAt": "2026-11-25T09:20:00Z", "settledAt": null, "inFavourOf": null, "reason": null}""".formatted(
                        holder, holds ? CompanyAnswers.OTHER : CompanyAnswers.ID));
        Mail mail = sent(2).getFirst();
        assertThat(mail.getSubject()).isEqualTo("A number is contested");
        assertThat(mail.getText())
                .contains("Acme Energia S.p.A. and Beta S.p.A. declare the same numbers", words)
                .contains("Numbers: +39 02 9876 0010 to +39 02 9876 0019", "/en/operators/calling-numbers");
    }

    @Test
    void whoLosesAContestedNumberReadsWhy() {
        publish("calling-number-conflict-settled", """
            {"conflictId": "018f0000-0000-7000-8000-0000000000c9", "first": "+390298760010", "last": "+390298760010",
             "holderId": "%s", "challengerId": "%s", "raisedAt": "2026-11-25T09:20:00Z", "settledAt": "2026-11-27T10:00:00Z",
             "inFavourOf": "%s", "reason": "Contratto del 2024."}""".formatted(
                        CompanyAnswers.ID, CompanyAnswers.OTHER, CompanyAnswers.OTHER));
        Mail mail = sent(2).getFirst();
        assertThat(mail.getSubject()).isEqualTo("The registrar has decided about a contested number");
        assertThat(mail.getText()).contains("in favour of the other operator", "Contratto del 2024.");
    }

    @Test
    @AsAcme
    void aMessageOfTheBoxLeadsToThePageItIsAbout() {
        FakeServices.operator().answer("GET /v1/operators/me", CompanyAnswers.company("ACTIVE", "VIEWER"));
        publish("mandate-proposed", terms("\"+390294751001\"", "null"));
        sent(1);
        browser.open("/it/operatori/messaggi");
        String letter = browser.current().page().select("main .plain-list a").attr("href");
        Browser.Seen seen = browser.open(letter).keep("operator-letter-mandate-it");
        assertThat(seen.page().select("main a:contains(Apri la pagina)").attr("href"))
                .isEqualTo("/it/operatori/mandati/" + MANDATE);
    }
}
