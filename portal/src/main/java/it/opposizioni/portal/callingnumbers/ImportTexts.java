package it.opposizioni.portal.callingnumbers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of importing many calling numbers from a file. */
@MessageBundle("imports")
public interface ImportTexts {

    @Message("Importa numeri da un file CSV")
    String title();

    @Message(
            "Un numero per riga, oppure primo e ultimo di un intervallo separati da virgola o punto e virgola. Al massimo 100.000 righe.")
    String lead();

    @Message("Esempio")
    String example();

    @Message("File CSV")
    String file();

    @Message("Scegli il file con i numeri.")
    String fileMissing();

    @Message("Il file è vuoto. Scegline uno con almeno un numero.")
    String fileEmpty();

    @Message("Il file deve essere CSV o di testo (.csv, .txt). Da un foglio di calcolo: Salva come, CSV.")
    String fileType();

    @Message("Il file è troppo grande: al massimo 5 MB. Dividilo in parti.")
    String fileTooLarge();

    @Message("Importa")
    String run();

    @Message("Esito dell’importazione")
    String done();

    @Message("Dichiarati")
    String declared();

    @Message("Già dichiarati")
    String unchanged();

    @Message("In conflitto")
    String conflicts();

    @Message("Righe non valide")
    String invalid();

    @Message("Tutte le righe sono a posto.")
    String clean();

    @Message("Correggi queste righe e importa un file con quelle sole: le altre sono già dichiarate.")
    String fix();

    @Message("Righe da guardare")
    String linesCaption();

    @Message("Com’è scritta")
    String asWritten();

    @Message("Che cosa non va")
    String what();

    @Message("Mostriamo le prime 1.000 righe.")
    String linesMore();

    @Message("Importa un altro file")
    String again();
}
