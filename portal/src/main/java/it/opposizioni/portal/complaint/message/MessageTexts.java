package it.opposizioni.portal.complaint.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what people tell the authority after they have filed a complaint. */
@MessageBundle("complaintmessage")
public interface MessageTexts {

    @Message("I tuoi messaggi all’autorità")
    String title();

    @Message("Scrivi all’autorità")
    String write();

    @Message("Se è successo altro, puoi raccontarlo finché la segnalazione è aperta.")
    String writeHint();

    @Message(
            "L’autorità legge il messaggio insieme alla segnalazione; l’operatore non lo vede. Qui non c’è risposta: ti scriviamo quando cambia qualcosa.")
    String lead();

    @Message("Che cosa vuoi aggiungere?")
    String text();

    @Message("Al massimo 2.000 caratteri. Dopo l’invio non si può cambiare.")
    String textHint();

    @Message("Invia il messaggio")
    String send();

    @Message("{#if n == 1}Puoi scriverne ancora uno.{#else}Puoi scriverne ancora {n}.{/if}")
    String left(int n);

    @Message("Torna alla segnalazione")
    String back();

    @Message("Che cosa ha aggiunto chi ha segnalato")
    String ofReporter();

    @Message("Messaggi")
    String part();

    @Message("Nessuno ha scritto messaggi sulle segnalazioni di questo fascicolo.")
    String noneInCase();

    @Message("Apri la segnalazione")
    String openComplaint();
}
