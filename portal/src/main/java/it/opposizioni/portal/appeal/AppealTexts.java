package it.opposizioni.portal.appeal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about appeals against decisions of the authority. */
@MessageBundle("appeal")
public interface AppealTexts {

    @Message("Il ricorso al giudice")
    String title();

    @Message("l’operatore")
    String operator();

    @Message("una persona che ha segnalato")
    String reporter();

    @Message("l’autorità")
    String authority();

    @Message("In corso")
    String pending();

    @Message("In corso, con la decisione sospesa")
    String suspended();

    @Message("Respinto")
    String rejected();

    @Message("Accolto")
    String granted();

    @Message("Accolto in parte")
    String grantedInPart();

    @Message("Ritirato da chi l’ha fatto")
    String withdrawn();

    @Message("Estinto senza una sentenza")
    String extinguished();

    @Message("Registrato per errore")
    String inError();

    @Message("Impugnata")
    String underAppeal();

    @Message("Sospesa dal giudice")
    String decisionSuspended();

    @Message("Confermata dal giudice")
    String decisionConfirmed();

    @Message("Annullata dal giudice")
    String decisionAnnulled();

    @Message("Annullata in parte")
    String decisionAnnulledInPart();

    @Message("Ricorso dell’operatore")
    String byOperator();

    @Message("Ricorso di una persona che ha segnalato")
    String byReporter();

    @Message("Ricorso dell’autorità")
    String byAuthority();

    @Message("{whose}, depositato {day}: {court}")
    String filed(String whose, String day, String court);

    @Message("Numero di ruolo")
    String docket();

    @Message("Decisione sospesa da")
    String suspendedSince();

    @Message("Provvedimento")
    String reference();

    @Message("Che cosa resta della decisione")
    String left();

    @Message("La decisione è stata impugnata. Finché il giudice non la sospende o la annulla, va rispettata.")
    String operatorPending();

    @Message(
            "Il giudice ha sospeso la decisione: finché dura la sospensione, le sue misure non hanno effetto, neanche nel registro.")
    String operatorSuspended();

    @Message("Il ricorso è finito e la decisione resta valida.")
    String operatorConfirmed();

    @Message("Il giudice ha annullato la decisione: le sue misure non hanno più effetto, neanche nel registro.")
    String operatorAnnulled();

    @Message("Il giudice ha annullato la decisione e le sue misure non hanno effetto. La sentenza è stata impugnata.")
    String operatorAnnulledForNow();

    @Message("Il giudice ha annullato una parte della decisione: vale solo ciò che resta.")
    String operatorAnnulledInPart();

    @Message(
            "Contro la decisione sulla tua segnalazione c’è un ricorso al giudice. Per ora la decisione vale e tu non devi fare nulla.")
    String reporterPending();

    @Message(
            "Il giudice ha sospeso la decisione sulla tua segnalazione, finché non avrà deciso il ricorso. Tu non devi fare nulla.")
    String reporterSuspended();

    @Message("Il ricorso è finito: la decisione sulla tua segnalazione resta valida.")
    String reporterConfirmed();

    @Message("Il giudice ha annullato la decisione sulla tua segnalazione: non vale più.")
    String reporterAnnulled();

    @Message(
            "Il giudice ha annullato la decisione sulla tua segnalazione. Contro la sentenza c’è un altro ricorso: l’ultima parola deve ancora arrivare.")
    String reporterAnnulledForNow();

    @Message("Il giudice ha annullato una parte della decisione sulla tua segnalazione. Il resto vale ancora.")
    String reporterAnnulledInPart();
}
