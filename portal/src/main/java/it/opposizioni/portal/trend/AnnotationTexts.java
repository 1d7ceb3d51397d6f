package it.opposizioni.portal.trend;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what officials note on the time series. */
@MessageBundle("trendnote")
public interface AnnotationTexts {

    @Message("Che cosa è successo")
    String title();

    @Message("Nessuna annotazione in questi giorni.")
    String none();

    @Message("Aggiungi o ritira un’annotazione")
    String add();

    @Message("Correggi")
    String correct();

    @Message("Giorni da")
    String days();

    @Message("Giorno")
    String day();

    @Message("Annotazioni")
    String notes();

    @Message("Annotazioni sull’andamento")
    String pageTitle();

    @Message("Che cosa è successo in un giorno, per esempio una legge nuova o una campagna. Sul grafico ha un numero.")
    String lead();

    @Message("La leggono tutti i tuoi colleghi, con il tuo nome. Ognuno può correggerla o ritirarla.")
    String everybody();

    @Message("Aggiungi un’annotazione")
    String newOne();

    @Message("Che cosa è successo")
    String what();

    @Message("Al massimo 200 caratteri, senza dati di chi ha segnalato")
    String whatHint();

    @Message("Scegli il giorno.")
    String noDay();

    @Message("Scrivi che cosa è successo.")
    String noWords();

    @Message("Aggiungi")
    String doAdd();

    @Message("Salva la correzione")
    String doCorrect();

    @Message("Ritira l’annotazione")
    String takeBack();

    @Message("Non sta più accanto al grafico. Chi l’ha scritta, corretta e ritirata resta in questa pagina.")
    String takeBackText();

    @Message("Ritirata: non sta più accanto al grafico.")
    String takenBack();

    @Message("La tua correzione non è stata salvata: «{text}»")
    String notSaved(String text);

    @Message("sul grafico")
    String standing();

    @Message("ritirata")
    String gone();

    @Message("Chi l’ha scritta e cambiata")
    String history();

    @Message("Che cosa ha fatto")
    String act();

    @Message("ha scritto")
    String added();

    @Message("ha corretto")
    String corrected();

    @Message("ha ritirato")
    String withdrew();

    @Message("Nessuno ha ancora annotato niente.")
    String noneAtAll();

    @Message("Annotazione")
    String one();

    @Message("Ultima modifica")
    String last();

    @Message("Torna all’andamento")
    String toTrends();
}
