package it.opposizioni.portal.calllog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about logs of calls. */
@MessageBundle("calllog")
public interface CallLogTexts {

    @Message("Controllo delle chiamate")
    String title();

    @Message(
            "Carichi un tabulato delle chiamate fatte. Vedi quali non erano coperte da una consultazione, o andavano a numeri iscritti. La ricevuta è firmata.")
    String lead();

    @Message("I tabulati controllati durante le ispezioni. L’operatore non li vede, e ogni lettura è annotata.")
    String leadInspection();

    @Message("Nessun tabulato ancora.")
    String none();

    @Message("Nessun tabulato di questo operatore ancora.")
    String noneOfOperator();

    @Message("l’operatore scelto")
    String chosenOperator();

    @Message("Tabulati, dal più recente")
    String caption();

    @Message("Controlla un tabulato")
    String newLog();

    @Message(
            "Un file CSV, anche compresso con gzip: una chiamata per riga, fino a 10 milioni. Servono il numero chiamato, l’ora e il numero chiamante.")
    String newLead();

    @Message("File con le chiamate")
    String file();

    @Message("Per esempio: 0294752000,2026-11-25 10:15:00,0212345678")
    String fileHint();

    @Message("Scegli il file con le chiamate.")
    String fileMissing();

    @Message(
            "Non sappiamo se il file è arrivato intero. Controlla la connessione e invialo di nuovo: non conta due volte.")
    String fileLost();

    @Message("Le colonne non sono le prime tre, o chiami per un committente")
    String more();

    @Message("Le colonne non sono le prime tre")
    String moreInspection();

    @Message("Colonna del numero chiamato")
    String numberColumn();

    @Message("Colonna dell’ora")
    String timeColumn();

    @Message("Colonna del numero chiamante")
    String callerColumn();

    @Message("Il nome che ha nell’intestazione, o il suo posto: 1 è la prima.")
    String columnHint();

    @Message("Scrivi il nome della colonna, o il suo posto da 1 a 1000.")
    String columnWrong();

    @Message("Per conto di")
    String onBehalfOf();

    @Message("Nessuno: chiamate nostre")
    String ownCalls();

    @Message("Invia il tabulato")
    String send();

    @Message("Il tabulato sta arrivando")
    String sending();

    @Message("Il tabulato è arrivato")
    String arrived();

    @Message("Il tabulato non è arrivato. Controlla la connessione e invialo di nuovo.")
    String sendingFailed();

    @Message("Tutti i tabulati")
    String all();

    @Message("Tabulato di {day}")
    String one(String day);

    @Message("Stiamo controllando le chiamate. Puoi chiudere questa pagina.")
    String runningText();

    @Message("Aggiorna la pagina")
    String refresh();

    @Message("Chiamate")
    String calls();

    @Message("Da verificare")
    String remarkable();

    @Message("Nessuna chiamata da verificare.")
    String nothingFound();

    @Message("{some} chiamate su {all} sono da verificare.")
    String someFound(String some, String all);

    @Message("in arrivo")
    String stateRECEIVING();

    @Message("in corso")
    String stateCHECKING();

    @Message("concluso")
    String stateSEALED();

    @Message("non riuscito")
    String stateFAILED();

    @Message("Che cosa risulta")
    String counts();

    @Message("Una chiamata può avere più motivi. Nessuno di questi è un giudizio.")
    String countsNote();

    @Message("Motivo")
    String reason();

    @Message("Senza niente da segnalare")
    String unremarkable();

    @Message("Non coperte da una consultazione")
    String reasonNoConsultation();

    @Message("Nessuna consultazione valida a quell’ora conteneva il numero.")
    String hintNoConsultation();

    @Message("Fatte sapendo che il numero era iscritto")
    String reasonToldOpposed();

    @Message("L’ultima consultazione valida aveva risposto che il numero non si poteva chiamare.")
    String hintToldOpposed();

    @Message("Consultazione non più leggibile")
    String reasonConsultationUnknown();

    @Message("Una consultazione c’era, ma le sue risposte non ci sono più.")
    String hintConsultationUnknown();

    @Message("A numeri iscritti in quel momento")
    String reasonOpposed();

    @Message("Con una consultazione più vecchia dell’iscrizione, ma ancora valida, la chiamata può essere lecita.")
    String hintOpposed();

    @Message("Non sappiamo se il numero era iscritto")
    String reasonUnknownThen();

    @Message("L’iscrizione è cambiata in quei giorni, o la chiamata è fuori dal periodo noto.")
    String hintUnknownThen();

    @Message("Da un numero non dichiarato")
    String reasonUndeclaredCaller();

    @Message("A quell’ora il numero chiamante non era dichiarato dall’operatore, né dal committente.")
    String hintUndeclaredCaller();

    @Message("Fuori orario")
    String reasonOutOfHours();

    @Message("Codice di condotta: 9-20, sabato e prefestivi 10-19, mai la domenica e i festivi.")
    String hintOutOfHours();

    @Message("Senza un mandato in quel momento")
    String reasonNoMandate();

    @Message("Il mandato del committente non valeva: non abbiamo controllato altro di queste chiamate.")
    String hintNoMandate();

    @Message("Fuori dal periodo che possiamo controllare")
    String reasonOutOfRange();

    @Message("La data è nel futuro, o di più di 24 mesi fa: non abbiamo controllato altro di queste chiamate.")
    String hintOutOfRange();

    @Message("Righe che non si leggono")
    String reasonUnreadable();

    @Message("Manca un numero italiano, o l’ora.")
    String hintUnreadable();

    @Message("Scarica le chiamate da verificare")
    String download();

    @Message("Lo stesso file, compresso")
    String downloadGzip();

    @Message("Il file resta qui fino a {day}, giorno compreso.")
    String filesUntil(String day);

    @Message("Il file è stato cancellato 30 giorni dopo il controllo. La ricevuta resta.")
    String filesPurged();

    @Message("Ricevuta")
    String proof();

    @Message(
            "La ricevuta firmata dice quante chiamate sono state controllate e che cosa risulta. Chiunque può verificarla.")
    String proofText();

    @Message("Ricevuta firmata (.jwt)")
    String receiptJws();

    @Message("Contenuto della ricevuta (.json)")
    String receiptJson();

    @Message("Verifica la ricevuta")
    String verify();

    @Message("Dettagli")
    String details();

    @Message("Prima chiamata")
    String firstCall();

    @Message("Ultima chiamata")
    String lastCall();

    @Message("Registro aggiornato a")
    String registerAsOf();

    @Message("Il passato del registro è noto da")
    String knownFrom();

    @Message("Inviato")
    String startedAt();

    @Message("Controllato")
    String sealedAt();

    @Message("Impronta SHA-256 del tabulato")
    String sha();

    @Message("Il controllo non è riuscito")
    String failedTitle();

    @Message("Riga {line}.")
    String failedLine(String line);

    @Message("Di quale operatore sono le chiamate?")
    String whose();

    @Message("Cerca per nome, anche solo una parte.")
    String whoseHint();

    @Message("Scrivi il nome dell’operatore.")
    String whoseMissing();

    @Message("Cerca")
    String search();

    @Message("Trovati")
    String found();

    @Message("Nessun operatore ha questo nome.")
    String foundNone();

    @Message("Chiamate di {name}")
    String callsOf(String name);
}
