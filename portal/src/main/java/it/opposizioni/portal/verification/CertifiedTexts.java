package it.opposizioni.portal.verification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public page that verifies a certificate. */
@MessageBundle("certified")
public interface CertifiedTexts {

    @Message("Il certificato è autentico e aggiornato")
    String validTitle();

    @Message("Quello che dice è vero anche adesso: il numero è iscritto nel registro.")
    String validInForce();

    @Message("Dice che l’iscrizione è finita, ed è vero anche adesso.")
    String validEnded();

    @Message("Il certificato è autentico, ma non è aggiornato")
    String supersededTitle();

    @Message(
            "Dopo il rilascio è cambiato qualcosa, ma l’iscrizione c’è ancora. Per sapere che cosa vale oggi serve un certificato nuovo.")
    String supersededInForce();

    @Message("Era vero quando è stato rilasciato. Dopo, l’iscrizione è finita.")
    String supersededEnded();

    @Message("Che cosa dice il certificato")
    String says();

    @Message("Codice del certificato")
    String code();

    @Message("Rilasciato")
    String issuedAt();

    @Message("Telefonate: iscritto da")
    String callsSince();

    @Message("Telefonate: protezione piena da")
    String callsActive();

    @Message("Posta: iscritto da")
    String postSince();

    @Message("Posta: protezione piena da")
    String postActive();

    @Message("Annullati i consensi dati prima di")
    String consentsBefore();

    @Message("Iscrizione finita")
    String endedAt();

    @Message("Cambiato")
    String changedAt();
}
