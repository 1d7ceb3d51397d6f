package it.opposizioni.portal.legacyimport;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of importing the numbers of an earlier register. */
@MessageBundle("legacyimport")
public interface LegacyImportTexts {

    @Message("Importazioni")
    String title();

    @Message("Gli elenchi di numeri portati qui da un registro precedente.")
    String lead();

    @Message("Nessuna importazione ancora.")
    String none();

    @Message("Importazioni, dalla più recente")
    String caption();

    @Message("Importa un elenco")
    String newImport();

    @Message(
            "Un file CSV o di testo in UTF-8, un numero per riga, di qualsiasi lunghezza. I numeri già iscritti restano come sono. Lo stesso file si importa una volta sola.")
    String newLead();

    @Message("Protetti dal")
    String effectiveFrom();

    @Message("Giorno da cui il registro precedente proteggeva questi numeri. Se lo lasci vuoto, da adesso.")
    String effectiveFromHint();

    @Message("Scrivi il giorno come 2026-11-25, non nel futuro.")
    String effectiveFromWrong();

    @Message("File con i numeri")
    String file();

    @Message("Scegli il file con i numeri.")
    String fileMissing();

    @Message("Non sappiamo se il file è arrivato per intero. Invialo di nuovo: non viene importato due volte.")
    String fileLost();

    @Message("Invia il file")
    String send();

    @Message("Il file sta arrivando")
    String sending();

    @Message("Il file è arrivato: lo leggiamo")
    String arrived();

    @Message("Il file non è arrivato. Controlla la connessione e invialo di nuovo.")
    String sendingFailed();

    @Message("Importazione di {day}")
    String one(String day);

    @Message("Puoi chiudere questa pagina: l’importazione continua.")
    String runningText();

    @Message("in attesa")
    String stateRECEIVED();

    @Message("in corso")
    String stateRUNNING();

    @Message("conclusa")
    String stateCOMPLETED();

    @Message("interrotta")
    String stateFAILED();

    @Message("annullata")
    String stateCANCELLED();

    @Message("Iscritti")
    String recorded();

    @Message("Già presenti o ripetuti")
    String alreadyPresent();

    @Message("Da esaminare")
    String remaining();

    @Message("{percent}% dei numeri esaminati")
    String percent(String percent);

    @Message("{amount} numeri al secondo")
    String perSecond(String amount);

    @Message("Manca circa un minuto o meno")
    String soon();

    @Message("Mancano circa {minutes} minuti")
    String minutes(String minutes);

    @Message("Un errore l’ha fermata. I numeri già iscritti restano; riprende da dove si è fermata.")
    String failedText();

    @Message("Riprendi")
    String resume();

    @Message("È stata annullata. I numeri già iscritti restano nel registro.")
    String cancelledText();

    @Message("Tutti i numeri validi del file sono nel registro.")
    String completedText();

    @Message("Annulla l’importazione")
    String cancelTitle();

    @Message(
            "I numeri già iscritti restano nel registro, gli altri non vengono iscritti. Potrai inviare di nuovo lo stesso file.")
    String cancelText();

    @Message("Annulla l’importazione")
    String cancelYes();

    @Message("Continua a importare")
    String cancelNo();

    @Message("Tutte le importazioni")
    String all();
}
