package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of complaints that came to the desk. */
@MessageBundle("deskcomplaint")
public interface DeskComplaintTexts {

    @Message("Domanda dell’autorità alla persona")
    String authorityAsks();

    @Message("Scrivi la risposta come messaggio, entro {date}. Dopo, l’autorità decide con quello che ha.")
    String answerBy(String date);

    @Message("Segnalazioni allo sportello")
    String title();

    @Message("Per chi telefona o scrive e non usa il sito. Valgono le stesse regole di ogni segnalazione.")
    String lead();

    @Message("Registra una segnalazione")
    String newComplaint();

    @Message("Scrivi quello che la persona racconta. Alla fine leggile il codice.")
    String newLead();

    @Message("A che punto è una segnalazione")
    String progress();

    @Message("Cerca")
    String search();

    @Message("Nessuna segnalazione dello sportello ha questo codice: fattelo ripetere.")
    String codeUnknown();

    @Message("Le chiamate")
    String calls();

    @Message("Come è arrivata e chi segnala")
    String person();

    @Message("Come sai che la linea è di questa persona?")
    String ground();

    @Message("Scegli come lo sai.")
    String groundMissing();

    @Message("Ha risposto da quella linea")
    String groundAnswered();

    @Message("Un contratto o una bolletta a suo nome")
    String groundContract();

    @Message("Nome e cognome")
    String name();

    @Message("Scrivi nome e cognome.")
    String nameMissing();

    @Message("Controlla il codice fiscale: ha 16 caratteri, o 11 cifre.")
    String taxCodeWrong();

    @Message("Qui mandiamo il codice e ogni novità")
    String emailHint();

    @Message("Registra la segnalazione")
    String file();

    @Message("Questa persona ha già segnalato questo numero")
    String similarTitle();

    @Message(
            "Chiedi se è la stessa vicenda. Se lo è, aggiungi le chiamate alla segnalazione che c’è già: le prove restano insieme.")
    String similarLead();

    @Message(
            "Qui ci sono solo segnalazioni arrivate allo sportello con lo stesso codice fiscale, sulla stessa linea e sullo stesso chiamante. Quelle fatte sul sito le vede solo la persona.")
    String similarOnly();

    @Message(
            "Con le chiamate va anche quello che hai scritto in «Che cosa è successo». L’autorità lo legge come un messaggio della persona; l’operatore non lo vede.")
    String joinWithWords();

    @Message(
            "Le altre risposte, nome e indirizzo compresi, restano quelle della segnalazione che c’è già. Se ora sono diverse, torna indietro e scrivilo in «Che cosa è successo», o registra una nuova segnalazione.")
    String joinLeavesOut();

    @Message("Registra una nuova segnalazione")
    String fileNew();

    @Message("Segnalazione registrata: leggi il codice alla persona.")
    String saidFiled();

    @Message("Chi segnala")
    String reporter();

    @Message("Scriviamo a questo indirizzo a ogni novità.")
    String written();

    @Message("Non ha dato un indirizzo: potrà chiamare e dire il codice, oppure accedere con SPID o CIE.")
    String notWritten();

    @Message("Quello che la persona ti chiede")
    String changes();

    @Message("Scrivi come è arrivata la richiesta: resta nella storia della segnalazione.")
    String changesLead();

    @Message("Aggiungi chiamate")
    String addCalls();

    @Message("Valgono le stesse regole di ogni chiamata. Chi ha chiamato dev’essere lo stesso.")
    String addCallsLead();

    @Message("Aggiungi le chiamate")
    String addCallsDo();

    @Message("Aggiungi un allegato")
    String attach();

    @Message("Aggiungi il file che la persona ha mandato, o la copia della sua lettera. L’operatore non lo vede.")
    String attachLead();

    @Message("La segnalazione ha già il numero massimo di allegati. Togline uno per aggiungerne un altro.")
    String attachFull();

    @Message("Togli un allegato")
    String removeAttachment();

    @Message("Vuoi togliere questo allegato?")
    String removeTitle();

    @Message("Il file viene cancellato e non si può recuperare. Se può servire, prima scaricalo.")
    String removeText();

    @Message("Se hai aggiunto il file sbagliato, scrivi come è arrivato quel file e dove sta.")
    String removeNoteHint();

    @Message("Sì, togli l’allegato")
    String removeYes();

    @Message("No, lascialo")
    String removeKeep();

    @Message("Sono le parole che la persona leggerebbe nella sua pagina: puoi dirgliele così.")
    String readOut();

    @Message("Aggiungi un messaggio")
    String addMessage();

    @Message("Scrivi quello che la persona vuole dire all’autorità. L’operatore non lo vede.")
    String messageLead();

    @Message("Che cosa dice la persona")
    String messageText();

    @Message("Scrivi quello che dice la persona.")
    String messageMissing();

    @Message("Messaggio aggiunto.")
    String saidMessageAdded();

    @Message("Ritira la segnalazione")
    String withdraw();

    @Message("Vuoi ritirare la segnalazione per la persona?")
    String withdrawTitle();

    @Message("L’autorità non la esaminerà. Non si può annullare: chiedi conferma alla persona prima di procedere.")
    String withdrawText();

    @Message("Motivo (facoltativo)")
    String withdrawReason();

    @Message("Se la persona lo dice. Lo leggono la persona e l’autorità.")
    String withdrawReasonHint();

    @Message("Sì, ritirala")
    String withdrawYes();

    @Message("No, lasciala")
    String withdrawKeep();

    @Message("Come è arrivata la richiesta")
    String note();

    @Message("Segnalazione ritirata.")
    String saidWithdrawn();

    @Message("Chiamate aggiunte.")
    String saidCallsAdded();

    @Message("Allegato aggiunto.")
    String saidAttached();

    @Message("Allegato tolto.")
    String saidRemoved();

    @Message("La persona è entrata nella sua area personale: da allora cambia da sé la segnalazione.")
    String takenOver();

    @Message("Richieste allo sportello")
    String acts();

    @Message(
            "{#if act == 'WITHDRAWAL'}Segnalazione ritirata{#else if act == 'CALLS_ADDED'}Chiamate aggiunte{#else if act == 'MESSAGE_ADDED'}Messaggio aggiunto{#else if act == 'ATTACHMENT_REMOVED'}Allegato tolto{#else}Allegato aggiunto{/if}")
    String act(String act);

    @Message("{#if channel == 'PHONE'}Per telefono{#else if channel == 'EMAIL'}Per e-mail{#else}Per posta{/if}")
    String by(String channel);
}
