package it.opposizioni.portal.rating;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the rating of a service. Questions and answers are those of the Comuni model (criterion C.SE.1.7). */
@MessageBundle("rating")
public interface RatingTexts {

    @Message("Valuta il servizio")
    String title();

    @Message("Quanto è stato facile usare questo servizio?")
    String question();

    @Message("{n} su 5")
    String outOfFive(int n);

    @Message("Scegli da 1 a 5 stelle.")
    String starsMissing();

    @Message("Hai dato {n} stelle su 5.")
    String chosen(int n);

    @Message("Cambia le stelle")
    String change();

    @Message("Dove hai incontrato le maggiori difficoltà?")
    String whatWasHard();

    @Message("Quali sono stati gli aspetti che hai preferito?")
    String whatWasGood();

    @Message("A volte le indicazioni non erano chiare")
    String notClear();

    @Message("A volte le indicazioni non erano complete")
    String notComplete();

    @Message("A volte non capivo se stavo procedendo correttamente")
    String notSure();

    @Message("Ho avuto problemi tecnici")
    String notWorked();

    @Message("Le indicazioni erano chiare")
    String clear();

    @Message("Le indicazioni erano complete")
    String complete();

    @Message("Capivo sempre che stavo procedendo correttamente")
    String sure();

    @Message("Non ho avuto problemi tecnici")
    String worked();

    @Message("Altro")
    String other();

    @Message("Vuoi aggiungere altri dettagli? (facoltativo)")
    String comment();

    @Message("Al massimo 200 caratteri. La valutazione è anonima: non scrivere nomi, numeri o altri dati personali.")
    String commentHint();

    @Message("Scrivi al massimo {most} caratteri.")
    String commentTooLong(int most);

    @Message("Invia la valutazione")
    String send();

    @Message("Grazie, la tua valutazione ci aiuta a migliorare")
    String thanks();

    @Message("L’abbiamo ricevuta senza il tuo nome.")
    String thanksText();

    @Message("Torna alla tua area")
    String backToArea();

    @Message("Valutazioni")
    String ratings();

    @Message("Quanto è stato facile usare i servizi, da 1 a 5 stelle, secondo chi li ha usati negli ultimi 12 mesi.")
    String ratingsLead();

    @Message("Servizio")
    String service();

    @Message("Risposte")
    String answers();

    @Message("Media")
    String average();

    @Message("Che cosa hanno scritto")
    String comments();

    @Message("Nessuno ha scritto un commento.")
    String noComments();

    @Message("Quando")
    String when();

    @Message("Stelle")
    String stars();

    @Message("Commento")
    String words();

    @Message("Iscrizione dei numeri")
    String registerNumbers();

    @Message("Segnalazione di una chiamata")
    String reportACall();
}
