package it.opposizioni.portal.telcofeed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what telephone companies report. */
@MessageBundle("telcofeed")
public interface TelcoFeedTexts {

    @Message("Flussi telefonici")
    String title();

    @Message(
            "Le compagnie telefoniche comunicano quali linee fisse non sono negli elenchi e quali linee sono cessate o passate ad altri.")
    String lead();

    @Message("Nessun flusso ancora.")
    String none();

    @Message("Flussi, dal più recente")
    String caption();

    @Message("Che cosa è cambiato, giorno per giorno")
    String byDay();

    @Message("In {days} giorni i flussi hanno iscritto {begun} numeri e ne hanno tolti {ended}.")
    String changedInDays(int days, String begun, String ended);

    @Message("Cifre della figura")
    String figures();

    @Message("Giorno")
    String day();

    @Message("Flussi")
    String feeds();

    @Message("Righe non valide")
    String invalid();

    @Message("Il file")
    String file();

    @Message("Impronta (SHA-256) del testo firmato")
    String digest();

    @Message("Dimensione in byte")
    String size();

    @Message("Compagnia")
    String telco();

    @Message("Flusso")
    String feed();

    @Message("Flusso {feed} di {telco}")
    String one(String feed, String telco);

    @Message("Iscritti")
    String begun();

    @Message("Terminati")
    String ended();

    @Message("Da esaminare")
    String remaining();

    @Message("in attesa")
    String stateRECEIVED();

    @Message("in esame")
    String stateLOOKING();

    @Message("in quarantena")
    String stateQUARANTINED();

    @Message("approvato")
    String stateRELEASED();

    @Message("in corso")
    String stateRUNNING();

    @Message("concluso")
    String stateCOMPLETED();

    @Message("interrotto")
    String stateFAILED();

    @Message("respinto")
    String stateREJECTED();

    @Message("Puoi chiudere questa pagina: il lavoro continua.")
    String runningText();

    @Message("{percent}% delle righe")
    String percent(String percent);

    @Message("Che cosa cambierebbe")
    String outlookTitle();

    @Message(
            "Cambierebbe troppo per passare da solo: finora non ha cambiato nulla. Contano anche i flussi delle 24 ore prima. Servono due persone del gestore per approvarlo, ne basta una per respingerlo.")
    String quarantineText();

    @Message("Numeri che entrerebbero nel registro")
    String wouldBegin();

    @Message("Opposizioni che finirebbero")
    String wouldEnd();

    @Message("Linee della compagnia già iscritte")
    String standing();

    @Message("Una persona del gestore l’ha approvato {time}. Ne manca un’altra.")
    String releasedOnce(String time);

    @Message("L’hai approvato {time}. Manca un’altra persona del gestore.")
    String releasedByYou(String time);

    @Message("Approva")
    String release();

    @Message("Respingi")
    String reject();

    @Message("Respingi il flusso")
    String rejectTitle();

    @Message("Il flusso non cambierà nulla. La compagnia leggerà il motivo e potrà inviare un altro flusso.")
    String rejectText();

    @Message("Motivo")
    String reason();

    @Message("Che cosa deve correggere la compagnia.")
    String reasonHint();

    @Message("Scrivi il motivo.")
    String reasonMissing();

    @Message("Lascialo in quarantena")
    String rejectNo();

    @Message("Tutte le righe valide sono state applicate.")
    String completedText();

    @Message("Un errore l’ha fermato. Riprende da dove si è fermato quando la compagnia invia di nuovo lo stesso file.")
    String failedText();

    @Message("È stato respinto e non ha cambiato nulla.")
    String rejectedText();

    @Message("Tutti i flussi")
    String all();
}
