package it.opposizioni.portal.opinion;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a complaint's end: what the operator replied, and what its reporter thinks of how it was treated. */
@MessageBundle("opinion")
public interface OpinionTexts {

    @Message("Che cosa ha risposto l’operatore")
    String replies();

    @Message("L’operatore")
    String operator();

    @Message("Il tuo parere")
    String title();

    @Message("Com’è stata trattata la tua segnalazione? Bastano due risposte: aiutano l’autorità a lavorare meglio.")
    String why();

    @Message("Dai un parere")
    String give();

    @Message("Cambia il parere")
    String change();

    @Message("Puoi cambiarlo fino a {day}.")
    String changeable(String day);

    @Message("Chiarezza: {n} su 5.")
    String givenClear(int n);

    @Message("Rapidità: {n} su 5.")
    String givenQuick(int n);

    @Message("L’autorità ti ha spiegato in modo chiaro che cosa è successo?")
    String clear();

    @Message("È stata rapida?")
    String quick();

    @Message("1, per niente")
    String one();

    @Message("2 su 5")
    String two();

    @Message("3 su 5")
    String three();

    @Message("4 su 5")
    String four();

    @Message("5, del tutto")
    String five();

    @Message("Vuoi aggiungere qualcosa? (facoltativo)")
    String words();

    @Message("Al massimo 500 caratteri. L’autorità li legge con la segnalazione.")
    String wordsHint();

    @Message("Il parere di chi ha segnalato")
    String ofReporter();

    @Message("Invia il parere")
    String send();

    @Message("Pareri")
    String figures();

    @Message("Come chi ha segnalato giudica il lavoro fatto, negli ultimi 12 mesi. I numeri da 1 a 4 sono nascosti.")
    String figuresLead();

    @Message("Pareri dati: {n}")
    String total(String n);

    @Message("meno di 5")
    String few();

    @Message("Risposta")
    String answer();

    @Message("Chiarezza")
    String clarity();

    @Message("Rapidità")
    String speed();

    @Message("nascosto")
    String hidden();
}
