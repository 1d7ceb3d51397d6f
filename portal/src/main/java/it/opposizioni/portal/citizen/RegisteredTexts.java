package it.opposizioni.portal.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of numbers that were added: the record of it, and what happens next. */
@MessageBundle("registered")
public interface RegisteredTexts {

    @Message("Iscrizione registrata")
    String doneTitle();

    @Message("Numero di protocollo")
    String protocol();

    @Message("Registrata {when}")
    String recordedAt(String when);

    @Message("Qui vedi {shown} numeri su {all}.")
    String someShown(int shown, int all);

    @Message("Puoi tornare a questa pagina quando vuoi: conserva l’indirizzo o cercala nell’area personale.")
    String doneKeep();

    @Message("Che cosa succede ora")
    String nextTitle();

    @Message("Da subito: nessuna nuova lista contiene i tuoi numeri.")
    String next1();

    @Message("Prima di {active}: può ancora chiamarti chi ha confrontato la sua lista prima. Non serve segnalarlo.")
    String next2(String active);

    @Message("Da {active}: nessuno può chiamarti per pubblicità. Se succede, segnalalo.")
    String next3(String active);

    @Message("Prima di {active}: può ancora scriverti chi ha confrontato il suo elenco prima.")
    String next2Post(String active);

    @Message("Da {active}: nessuno può mandarti pubblicità all’indirizzo che hai negli elenchi telefonici.")
    String next3Post(String active);

    @Message("Nessuno può chiamarti per pubblicità. Se succede, segnalalo.")
    String nextCalls();

    @Message("Nessuno può mandarti pubblicità all’indirizzo che hai negli elenchi telefonici.")
    String nextPost();

    @Message("I numeri di questa richiesta non sono più nel registro, o hai chiesto di toglierli.")
    String nextNone();

    @Message("Ti mandiamo un messaggio il giorno in cui l’iscrizione diventa attiva.")
    String next4();

    @Message("Che cosa il registro non può fermare")
    String limitsTitle();

    @Message("Vai all’area personale")
    String goToArea();
}
