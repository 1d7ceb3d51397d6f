package it.opposizioni.portal.filejob;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of files of numbers that the register works on, of registrars and telcos. */
@MessageBundle("filejob")
public interface FileJobTexts {

    @Message("Ricevuto")
    String receivedAt();

    @Message("Righe non valide")
    String invalidLines();

    @Message("Righe da correggere")
    String invalidCaption();

    @Message("Vanno corrette e inviate in un altro file. Per riservatezza non conserviamo che cosa c’era scritto.")
    String invalidText();

    @Message("Mostriamo le prime {amount}.")
    String invalidMore(String amount);

    @Message("Che cosa non va")
    String what();

    @Message("Aggiorna")
    String refresh();

    @Message("troppo corto")
    String codeTOO_SHORT();

    @Message("troppo lungo")
    String codeTOO_LONG();

    @Message("non è un numero")
    String codeNOT_A_NUMBER();

    @Message("non esiste nel piano di numerazione")
    String codeIMPOSSIBLE();

    @Message("non è una linea italiana, fissa o mobile")
    String codeNOT_A_LINE();

    @Message("vuoto")
    String codeEMPTY();

    @Message("non ha tre colonne: numero, evento e data")
    String codeNOT_THREE_CELLS();

    @Message("evento sconosciuto")
    String codeUNKNOWN_EVENT();

    @Message("non è una linea fissa")
    String codeNOT_A_LANDLINE();

    @Message("non è una data")
    String codeNOT_A_DATE();

    @Message("data nel futuro")
    String codeFUTURE();

    @Message("data troppo lontana nel passato")
    String codeTOO_EARLY();
}
