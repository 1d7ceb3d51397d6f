package it.opposizioni.portal.cases.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a proposal that is not finished yet. */
@MessageBundle("proposaldraft")
public interface ProposalDraftTexts {

    @Message("Salva come bozza")
    String save();

    @Message(
            "La bozza la vedi solo tu, e può avere campi vuoti o da correggere. Finisce quando proponi, quando il fascicolo si chiude, o 30 giorni dopo l’ultimo salvataggio.")
    String saveHint();

    @Message("La bozza è salvata.")
    String saved();

    @Message("La bozza non è salvata: intanto la decisione è stata proposta, o il fascicolo si è chiuso.")
    String tooLate();

    @Message("La bozza è eliminata.")
    String discarded();

    @Message("La tua bozza")
    String title();

    @Message("Hai salvato una bozza della proposta: {when}. È nel modulo più sotto.")
    String since(String when);

    @Message("Hai salvato una bozza della proposta: {when}. La ritrovi qui quando si può di nuovo proporre.")
    String waits(String when);

    @Message("Ciò che avevi letto è cambiato:")
    String changed();

    @Message("il fascicolo è andato avanti")
    String caseChanged();

    @Message("si sa altro dell’azienda")
    String companyChanged();

    @Message("i documenti del fascicolo sono cambiati")
    String documentsChanged();

    @Message("Leggi che cosa è cambiato. Quando proponi, ti sarà chiesto di farlo una seconda volta.")
    String readFirst();

    @Message("Elimina la bozza")
    String discard();

    @Message("Una bozza può avere al massimo 20.000 caratteri per campo: accorcia il testo.")
    String tooLong();
}
