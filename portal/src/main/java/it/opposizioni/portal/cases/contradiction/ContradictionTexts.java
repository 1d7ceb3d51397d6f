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

    @Message("Qui vedi le {shown} più recenti, su {all}.")
    String part(String shown, String all);

    @Message("Perché")
    String reason();

    @Message("Ora accusa {name} e non chi riguarda il fascicolo.")
    String againstOther(String name);

    @Message("Ora accusa un altro numero.")
    String againstNumber();

    @Message("Ora accusa un altro operatore.")
    String againstUnnamed();

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
