package it.opposizioni.portal.recovery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about services that were restored from an older backup. */
@MessageBundle("recovery")
public interface RecoveryTexts {

    @Message("Ripristino del registro")
    String title();

    @Message(
            "Se l’archivio di un servizio viene ripristinato da una copia vecchia, il servizio non sa più ciò che aveva già comunicato agli altri. Qui si vede che cosa manca e si decide che cosa riprendere.")
    String lead();

    @Message("Nessun ripristino in corso.")
    String none();

    @Message("Questo servizio non risponde ora. Riprova fra poco.")
    String unavailable();

    @Message("Solo lettura da {time}")
    String openSince(String time);

    @Message(
            "L’archivio di questo servizio è più vecchio di ciò che aveva comunicato. Finché non decidi, tutti possono leggere e nessuno può cambiare nulla.")
    String openText();

    @Message("Se ne è accorto per primo")
    String reportedBy();

    @Message("L’archivio risulta in un altro sistema da")
    String databaseChanged();

    @Message("Che cosa sanno gli altri servizi: {service}")
    String caption(String service);

    @Message("Servizio")
    String service();

    @Message("Sa tutto fino a")
    String asOf();

    @Message("Che cosa ha")
    String knows();

    @Message("Nessuna copia: non può restituire nulla")
    String noCopy();

    @Message("Non ha ancora detto tutto")
    String notAnswered();

    @Message("Righe: {rows}")
    String rowsKnown(String rows);

    @Message("Guarda che cosa torna")
    String seeRows();

    @Message("Che cosa torna")
    String comesBack();

    @Message(
            "I numeri opposti, per chiamate e posta, le opposizioni finite e le aziende ammesse a chiamare, come le altre copie le avevano. Nella storia risultano come «ripreso da una copia».")
    String comesBackText();

    @Message("Che cosa non può tornare")
    String isLost();

    @Message(
            "Chi ha chiesto l’iscrizione, il numero di protocollo, la prova della linea, la revoca dei consensi e il momento esatto: nessuna copia li ha. Il numero resta protetto senza titolare, e chi ha la linea può riprenderlo iscrivendosi di nuovo. Non si scrive a nessuno.")
    String isLostText();

    @Message(
            "Nessun altro servizio conserva una copia di ciò che manca: non c’è nulla da riprendere. Ciò che è andato perso va rifatto da chi lo aveva fatto.")
    String nothingKnown();

    @Message("Non tutti hanno risposto: per ora non si può riprendere.")
    String incomplete();

    @Message("Riprendi tutto")
    String takeBack();

    @Message("Chiudi senza riprendere")
    String abandon();

    @Message(
            "Una persona del gestore propone di chiudere senza riprendere nulla, da {time}. Serve la conferma di un’altra persona.")
    String proposed(String time);

    @Message("Hai proposto tu di chiudere senza riprendere nulla, da {time}. Serve la conferma di un’altra persona.")
    String proposedByYou(String time);

    @Message("Riprendere tutto?")
    String takeBackTitle();

    @Message(
            "Torna in una volta tutto ciò che gli altri servizi sanno. Poi il servizio accetta di nuovo richieste e gli altri si aggiornano da soli. Non si può annullare.")
    String takeBackText();

    @Message("Chiudere senza riprendere?")
    String abandonTitle();

    @Message(
            "Ciò che sanno solo gli altri servizi va perso: per esempio, chi si è opposto dopo la copia non risulta più. Servono due persone: la prima propone, la seconda conferma.")
    String abandonText();

    @Message("Sì, chiudi senza riprendere")
    String abandonYes();

    @Message("Torna indietro")
    String back();

    @Message("Fatto: è tornato tutto. Fatti ripresi: {facts}.")
    String doneTakenBack(String facts);

    @Message("La proposta è registrata: ora deve confermare un’altra persona.")
    String doneProposed();

    @Message("La ricerca è chiusa: non è stato ripreso nulla.")
    String doneAbandoned();

    @Message("Non si può: la situazione è cambiata, oppure deve confermare un’altra persona.")
    String refused();

    @Message("Ultimo ripristino: {time}, {ending}.")
    String last(String time, String ending);

    @Message("ripreso dalle copie")
    String endedTakenBack();

    @Message("chiuso senza riprendere")
    String endedAbandoned();

    @Message("Che cosa torna: {service}")
    String rowsTitle(String service);

    @Message("Comprende anche ciò che il servizio ha già: quello resta com’è.")
    String rowsLead();

    @Message("Nessuna riga.")
    String noRows();

    @Message("Riguarda")
    String about();

    @Message("Numero")
    String number();

    @Message("Opposizione a")
    String details();

    @Message("Numero opposto")
    String rowOpposition();

    @Message("Opposizione finita")
    String rowOppositionEnded();

    @Message("Azienda ammessa a chiamare")
    String rowExemption();

    @Message("Azienda non più ammessa a chiamare")
    String rowExemptionEnded();

    @Message("Altro")
    String rowOther();

    @Message("chiamate")
    String telephone();

    @Message("posta")
    String post();

    @Message("Righe seguenti")
    String nextRows();

    @Message("Messaggi alle persone, in attesa")
    String lettersTitle();

    @Message(
            "L’archivio del portale è stato ripristinato da una copia vecchia: questi messaggi raccontano fatti di prima e forse erano già partiti. Decidi se inviarli. I codici non sono fra questi: scadono da soli.")
    String lettersLead();

    @Message("Nessun messaggio in attesa.")
    String noLetters();

    @Message("Messaggi in attesa")
    String lettersCaption();

    @Message("Quanti")
    String amount();

    @Message("Fatti dal")
    String first();

    @Message("al")
    String until();

    @Message("Invia tutti")
    String release();

    @Message("Non inviarli")
    String discard();

    @Message("Inviare tutti i messaggi in attesa?")
    String releaseTitle();

    @Message("Chi li aveva già ricevuti li riceve una seconda volta.")
    String releaseText();

    @Message("Non inviare i messaggi in attesa?")
    String discardTitle();

    @Message("Chi non li aveva ricevuti non li riceve: li trova, come già letti, fra i messaggi della sua area.")
    String discardText();

    @Message("Fatto: i messaggi partono ora. Sono {amount}.")
    String doneReleased(String amount);

    @Message("Fatto: i messaggi non partono. Sono {amount}.")
    String doneDiscarded(String amount);
}
