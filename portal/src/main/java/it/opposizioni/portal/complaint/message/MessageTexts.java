package it.opposizioni.portal.complaint.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what people tell the authority after they have filed a complaint. */
@MessageBundle("complaintmessage")
public interface MessageTexts {

    @Message("Messaggi tra te e l’autorità")
    String title();

    @Message("L’autorità ti chiede")
    String authorityAsks();

    @Message("Rispondi entro {date}. Dopo, l’autorità decide con quello che ha.")
    String answerBy(String date);

    @Message("Il termine è passato. Puoi ancora rispondere finché la segnalazione è aperta.")
    String late();

    @Message("Rispondi")
    String answer();

    @Message("La tua risposta")
    String yourAnswer();

    @Message("L’autorità ti ha fatto una domanda")
    String youAreAsked();

    @Message("Tu, {time}")
    String byYou(String time);

    @Message("L’autorità, {time}")
    String byAuthority(String time);

    @Message("Chi ha segnalato, {time}")
    String byReporter(String time);

    @Message("Domanda ({who}), {time}. Risposta entro {date}.")
    String askedBy(String who, String time, String date);

    @Message("Domanda tua, {time}. Risposta entro {date}.")
    String askedByYou(String time, String date);

    @Message("Domanda di un collega, {time}. Risposta entro {date}.")
    String askedBySomebody(String time, String date);

    @Message("Chiedi a chi ha segnalato")
    String ask();

    @Message(
            "Chi ha lasciato un indirizzo riceve un avviso. Risponde nella pagina della segnalazione o allo sportello: vale il primo messaggio scritto dopo aver visto la domanda. L’operatore non legge né la domanda né la risposta.")
    String askLead();

    @Message("La domanda")
    String question();

    @Message(
            "Una sola cosa, in parole semplici e senza nomi di persone: chi ha segnalato allo sportello la riceve per e-mail. Al massimo 1.000 caratteri.")
    String questionHint();

    @Message("Invia la domanda")
    String sendQuestion();

    @Message(
            "Ora non puoi fare domande: la segnalazione dev’essere in carico, non tua, e le domande sono al massimo cinque.")
    String cannotAsk();

    @Message("Aspettiamo la risposta fino a {date}.")
    String waiting(String date);

    @Message(
            "Chi ha segnalato ha tempo fino a {date} per rispondere alla tua domanda: se chiudi prima, non può più farlo.")
    String waitingAtClosing(String date);

    @Message("Domande e risposte")
    String questions();

    @Message("Messaggi e domande")
    String ofReporters();

    @Message("Domanda a chi ha segnalato")
    String lastQuestion();

    @Message("Con o senza domande")
    String anyQuestion();

    @Message("Risposta arrivata")
    String answered();

    @Message("Nessuna risposta nei termini")
    String noAnswer();

    @Message("In attesa di risposta")
    String asked();

    @Message("Ha risposto {date}")
    String answeredOn(String date);

    @Message("Nessuna risposta entro {date}")
    String noAnswerBy(String date);

    @Message("Aspettiamo la risposta fino a {date}")
    String askedUntil(String date);

    @Message("Scrivi all’autorità")
    String write();

    @Message("Se è successo altro, puoi raccontarlo finché la segnalazione è aperta.")
    String writeHint();

    @Message(
            "L’autorità legge il messaggio insieme alla segnalazione; l’operatore non lo vede. Se le serve sapere altro, te lo chiede qui.")
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

    @Message("Messaggi con chi ha segnalato")
    String ofReporter();

    @Message("Messaggi")
    String part();

    @Message("Sulle segnalazioni di questo fascicolo non ci sono né messaggi né domande.")
    String noneInCase();

    @Message("Apri la segnalazione")
    String openComplaint();
}
