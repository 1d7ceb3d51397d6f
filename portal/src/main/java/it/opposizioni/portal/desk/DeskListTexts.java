package it.opposizioni.portal.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk about a list: many numbers that came in one file. */
@MessageBundle("desklist")
public interface DeskListTexts {

    @Message("Inserisci un elenco di numeri")
    String newList();

    @Message("Per chi ha molte linee, come un’impresa: un file con un numero per riga. Ogni riga ha il suo esito.")
    String newListLead();

    @Message("File con i numeri")
    String file();

    @Message("CSV o testo, al massimo 1000 righe; conta la prima colonna")
    String fileHint();

    @Message("Scegli un file con almeno un numero.")
    String fileMissing();

    @Message("Il file ha più di {most} numeri: dividilo.")
    String fileTooLong(String most);

    @Message("Elenco di {name}")
    String listOf(String name);

    @Message("Registrati {recorded} numeri su {all}.")
    String listResult(String recorded, String all);

    @Message("Esito di ogni riga")
    String listCaption();

    @Message("registrato")
    String outcomeRecorded();

    @Message("era già iscritto")
    String outcomeAlready();

    @Message("iscritto da un’altra persona")
    String outcomeHeldByAnother();

    @Message("ripetuto nel file")
    String outcomeTwice();

    @Message("non è una linea italiana")
    String outcomeNotALine();

    @Message("non è un numero")
    String outcomeNotANumber();
}
