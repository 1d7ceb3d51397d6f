package it.opposizioni.portal.cases.contradiction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about complaints that a violation cannot be found with. */
@MessageBundle("contradictions")
public interface ContradictionTexts {

    @Message("Segnalazioni che contraddicono una violazione")
    String title();

    @Message(
            "Con queste segnalazioni nel fascicolo non puoi proporre una violazione: chi le ha fatte riceverebbe una conferma sbagliata. Separale, oppure proponi un altro esito.")
    String beforeProposal();

    @Message(
            "Se la violazione non dipende dal registro, le chiamate permesse e quelle a numeri non iscritti possono restare. Per esempio, una voce registrata senza consenso.")
    String ofRegister();

    @Message(
            "Con queste segnalazioni nel fascicolo la violazione non si può approvare. Restituisci la proposta: poi si possono separare.")
    String beforeApproval();

    @Message(
            "Le prove di una segnalazione del fascicolo sono in arrivo o appena cambiate. Finché non sono complete, una violazione non si può proporre né approvare.")
    String awaitedOne();

    @Message(
            "Le prove di {count} segnalazioni del fascicolo sono in arrivo o appena cambiate. Finché non sono complete, una violazione non si può proporre né approvare.")
    String awaited(String count);

    @Message("Qui vedi le {shown} più recenti, su {all}.")
    String part(String shown, String all);

    @Message("Perché")
    String reason();

    @Message("Ora accusa {name} e non il soggetto del fascicolo.")
    String againstOther(String name);

    @Message("Ora accusa il numero {number} e non il soggetto del fascicolo.")
    String againstNumber(String number);

    @Message("Ora accusa un altro numero e non il soggetto del fascicolo.")
    String againstUnknownNumber();

    @Message("Ora accusa un altro operatore e non il soggetto del fascicolo.")
    String againstUnnamed();

    @Message("Accusa altri e non il soggetto del fascicolo.")
    String leftForOther();

    @Message("Il numero mostrato era falsificato.")
    String falsified();

    @Message("Il numero chiamato non era nel registro.")
    String notOpposed();

    @Message("La persona aveva permesso queste chiamate.")
    String exempted();

    @Message("Nessuna segnalazione del fascicolo sostiene una violazione: proponi un altro esito.")
    String allOfThem();

    @Message("Segnalazioni separate perché contraddicono la violazione. {reasons}")
    String splitReason(String reasons);

    @Message("Separa {count} segnalazioni")
    String split(String count);

    @Message("Separa la segnalazione {code}")
    String splitOne(String code);
}
