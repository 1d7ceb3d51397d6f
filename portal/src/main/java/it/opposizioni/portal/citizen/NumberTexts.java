package it.opposizioni.portal.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about one number: its card, its page and its history. */
@MessageBundle("number")
public interface NumberTexts {

    @Message("In attivazione")
    String statusRegistered();

    @Message("Attivo")
    String statusActive();

    @Message("In uscita dal registro")
    String statusLeaving();

    @Message("Tolto dal registro")
    String statusWithdrawn();

    @Message("Linea passata ad altri")
    String statusCeased();

    @Message("Iscritto {from}. Sarà attivo da {active} (dopo {days} giorni pieni). L’iscrizione non scade mai.")
    String sentenceRegistered(String from, String active, long days);

    @Message("Iscritto {from}. Attivo da {active}. L’iscrizione non scade mai.")
    String sentenceActive(String from, String active);

    @Message("Iscritto {from}. Come hai chiesto, esce dal registro {due}: fino ad allora resta protetto.")
    String sentenceLeaving(String from, String due);

    @Message("Per le telefonate: iscritto {from}. Come hai chiesto, la protezione finisce {due}.")
    String sentenceCallsLeaving(String from, String due);

    @Message("Per la posta: iscritto {from}. Come hai chiesto, la protezione finisce {due}.")
    String sentencePostLeaving(String from, String due);

    @Message("Iscritto {from}. Tolto dal registro {ended}.")
    String sentenceWithdrawn(String from, String ended);

    @Message("Lascia che ti contatti un’azienda")
    String keepCompany();

    @Message("Iscritto {from}. La linea non risulta più tua, e l’iscrizione è finita {ended}.")
    String sentenceCeased(String from, String ended);

    @Message("Il numero è già tolto da ogni lista che un operatore confronta da ora in poi.")
    String effectListsAlready();

    @Message("Il numero è tolto da ogni lista che un operatore confronta.")
    String effectLists();

    @Message("Da {active} nessuno può chiamarlo per vendere.")
    String effectCallsFrom(String active);

    @Message("Nessuno può chiamarlo per vendere.")
    String effectCalls();

    @Message("Da {active} nessuno può mandare pubblicità all’indirizzo che il numero ha negli elenchi telefonici.")
    String effectPostFrom(String active);

    @Message("Nessuno può mandare pubblicità all’indirizzo che il numero ha negli elenchi telefonici.")
    String effectPost();

    @Message("Fanno eccezione le aziende che hai scelto di tenere.")
    String effectKept();

    @Message("Per la posta: iscritto {from}, sarà attivo da {active} (dopo {days} giorni pieni).")
    String sentencePostRegistered(String from, String active, long days);

    @Message("Per la posta: iscritto {from}, attivo da {active}.")
    String sentencePostActive(String from, String active);

    @Message("Ferma anche la pubblicità per posta")
    String addPost();

    @Message("Ferma anche le telefonate pubblicitarie")
    String addCalls();

    @Message("Le date di ciò che hai già iscritto non cambiano.")
    String addMediumHint();

    @Message("Manca 1 giorno alla protezione completa")
    String oneDayLeft();

    @Message("Mancano {days} giorni alla protezione completa")
    String daysLeft(long days);

    @Message("Vale per: telefonate")
    String mediaTelephone();

    @Message("Vale per: posta")
    String mediaPost();

    @Message("Vale per: telefonate e posta")
    String mediaBoth();

    @Message("Numero {number}")
    String numberTitle(String number);

    @Message("Storia")
    String history();

    @Message("Iscritto nel registro")
    String changeRegistered();

    @Message("{change} (con una chiamata dalla linea)")
    String changeByCall(String change);

    @Message("{change} (sul sito, senza account)")
    String changeWithoutAccount(String change);

    @Message("{change} (l’ha chiesto chi ha la delega)")
    String changeByDelegate(String change);

    @Message("{change} (l’ha chiesto {name}, con una delega)")
    String changeByNamed(String change, String name);

    @Message("{change} (l’ha chiesto chi agisce per l’organizzazione)")
    String changeForOrganisation(String change);

    @Message("{change} (l’ha chiesto {name}, per l’organizzazione)")
    String changeForOrganisationBy(String change, String name);

    @Message("Tu, dal sito")
    String byYou();

    @Message("Chi ha il numero, dal sito")
    String byHolder();

    @Message("In automatico, con il passare dei giorni")
    String byTime();

    @Message("In automatico, finito il tempo per annullare la richiesta")
    String byEndOfUndo();

    @Message("In automatico, quando il numero è uscito dal registro")
    String byEndOfNumber();

    @Message("La compagnia telefonica")
    String byTelephoneCompany();

    @Message("Il gestore del registro")
    String byManager();

    @Message("Chi ha verificato la linea dopo di te")
    String byNewHolder();

    @Message("Portato dal registro precedente")
    String changeCarriedOver();

    @Message("Ripreso da una copia del registro, dopo un guasto")
    String changeRecovered();

    @Message("Confermato da te")
    String changeClaimed();

    @Message("Hai fatto l’accesso: il numero è nella tua area")
    String changeRecognised();

    @Message("l’hai chiesto per telefono {day}")
    String askedByPhone(String day);

    @Message("l’hai chiesto per e-mail {day}")
    String askedByEmail(String day);

    @Message("l’hai chiesto per posta: la lettera è arrivata {day}")
    String askedByPost(String day);

    @Message("Aggiunte le telefonate pubblicitarie")
    String changeCallsAdded();

    @Message("Aggiunta la pubblicità per posta")
    String changePostAdded();

    @Message("Tolte le telefonate pubblicitarie: resta la posta")
    String changeCallsDropped();

    @Message("Tolta la pubblicità per posta: restano le telefonate")
    String changePostDropped();

    @Message("Annullati i consensi dati fino a quel momento")
    String changeRenewed();

    @Message("Chiesto di togliere il numero")
    String changeWithdrawalAsked();

    @Message("Chiesto di togliere la protezione dalle telefonate")
    String changeCallsWithdrawalAsked();

    @Message("Chiesto di togliere la protezione dalla posta")
    String changePostWithdrawalAsked();

    @Message("Annullata la richiesta: il numero resta")
    String changeWithdrawalUndone();

    @Message("Tolto dal registro")
    String changeWithdrawn();

    @Message("Linea passata a un’altra persona")
    String changeCeased();

    @Message("Iscritto perché la linea non è negli elenchi, come comunicato dall’operatore telefonico")
    String changeReportedUnlisted();

    @Message("Non più iscritto d’ufficio: la linea è negli elenchi")
    String changeReportedListed();

    @Message("Linea cessata, come comunicato dall’operatore telefonico")
    String changeReportedCeased();

    @Message("Attivo: nessuna lista precedente vale più")
    String changeActive();

    @Message("Attivo per la posta: nessuna lista precedente vale più")
    String changePostActive();

    @Message("I consensi dati prima di {when}, non valgono più.")
    String consentsRevoked(String when);

    @Message("Protocollo {protocol}")
    String protocolOf(String protocol);
}
