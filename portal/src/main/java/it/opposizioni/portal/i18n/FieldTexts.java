package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the fields of an operator's application. */
@MessageBundle("fields")
public interface FieldTexts {

    @Message("Sede legale")
    String seat();

    @Message("Via, numero, CAP e città")
    String seatHint();

    @Message("Scrivi la sede legale.")
    String seatMissing();

    @Message("E-mail per il pubblico")
    String contact();

    @Message("Si vede nell’elenco degli operatori; usane una dell’azienda, non di una persona")
    String contactHint();

    @Message("Scrivi un’e-mail, per esempio privacy@azienda.it.")
    String contactMissing();

    @Message("Partita IVA")
    String vatNumber();

    @Message("11 cifre")
    String vatNumberHint();

    @Message("Scrivi la partita IVA.")
    String vatNumberMissing();

    @Message("Nome e cognome")
    String representativeName();

    @Message("Scrivi il nome del rappresentante.")
    String representativeNameMissing();

    @Message("Codice fiscale")
    String taxCode();

    @Message("16 caratteri. Lo conserviamo cifrato.")
    String taxCodeHint();

    @Message("Scrivi il codice fiscale.")
    String taxCodeMissing();

    @Message("E-mail del rappresentante")
    String representativeEmail();

    @Message("Non si vede nell’elenco")
    String representativeEmailHint();

    @Message("Scrivi l’e-mail del rappresentante.")
    String representativeEmailMissing();

    @Message("Indirizzo PEC dell’azienda")
    String pec();

    @Message("Per esempio azienda@pec.it")
    String pecHint();

    @Message("Scrivi l’indirizzo PEC.")
    String pecMissing();

    @Message("Numero di iscrizione al ROC")
    String rocNumber();

    @Message("Da 1 a 6 cifre. Serve a chi fa le chiamate; se le fate fare soltanto ad altri, lascialo vuoto.")
    String rocNumberHint();

    @Message(
            "Il ROC è il Registro degli Operatori di Comunicazione. Chi fa attività di call center deve essere iscritto e dichiarare i numeri da cui chiama.")
    String rocText();

    @Message("Come chiamate")
    String activityLegend();

    @Message("Scegli tutte le risposte giuste")
    String activityHint();

    @Message("Chiamiamo noi")
    String callsItself();

    @Message("Facciamo chiamare un call center")
    String outsources();

    @Message("Poi gli darai un mandato, numero per numero")
    String outsourcesHint();

    @Message("Siamo un call center: chiamiamo per altri")
    String callsForOthers();

    @Message("Allora il numero ROC è obbligatorio")
    String callsForOthersHint();

    @Message("Scegli almeno una risposta.")
    String activityMissing();

    @Message("La dichiarazione ha valore legale (DPR 445/2000). Chi dichiara il falso ne risponde.")
    String declarationText();

    @Message(
            "Dichiaro che i dati sono veri, che mostriamo sempre un numero richiamabile e che useremo il registro solo per lo scopo di legge")
    String declaration();

    @Message("Per andare avanti serve la dichiarazione.")
    String declarationMissing();

    @Message("Dichiarazione fatta")
    String declared();

    @Message("Ragione sociale")
    String companyName();

    @Message("Come sta nel registro delle imprese")
    String companyNameHint();

    @Message("Scrivi la ragione sociale.")
    String companyNameMissing();

    @Message("Nome")
    String name();

    @Message("Un nome che riconosci, per esempio «Energia d’inverno 2026»")
    String campaignNameHint();

    @Message("Scrivi il nome della campagna.")
    String campaignNameMissing();

    @Message("Il nome può avere al massimo 200 caratteri.")
    String campaignNameTooLong();

    @Message("Scopo")
    String purpose();

    @Message("Scegli lo scopo.")
    String purposeMissing();

    @Message("A chi vanno i numeri")
    String recipient();

    @Message("Solo per la cessione ad altri: il nome dell’impresa")
    String recipientHint();

    @Message("Scrivi a chi vanno i numeri: per la cessione è obbligatorio.")
    String recipientMissing();

    @Message("Come contatti le persone")
    String medium();

    @Message("Scegli se per telefono o per posta.")
    String mediumMissing();

    @Message("Per conto di chi")
    String principal();

    @Message("Puoi scegliere chi ti ha dato un mandato valido. Il risultato è suo.")
    String principalHint();

    @Message("Scegli per conto di chi: quel mandato non vale più.")
    String principalUnknown();

    @Message("Stato")
    String state();

    @Message("Operatore")
    String operator();

    @Message("Da")
    String since();

    @Message("E-mail")
    String email();

    @Message("Codice della ricevuta")
    String receiptCode();

    @Message("Codice della segnalazione")
    String complaintCode();

    @Message("Per esempio SEG-2026-7K3M-Q9X4")
    String complaintCodeHint();

    @Message("Codice del fascicolo")
    String caseCode();

    @Message("Per esempio FAS-2026-5P8V-H2TD")
    String caseCodeHint();

    @Message("Numero che ti ha chiamato")
    String callerNumber();

    @Message("Numero")
    String number();

    @Message("Numeri")
    String numbers();

    @Message("Dal giorno")
    String fromDay();

    @Message("Al giorno")
    String toDay();

    @Message("Motivo")
    String reason();

    @Message("Campagna")
    String campaign();

    @Message("Per conto di")
    String onBehalfOf();

    @Message("Riga")
    String line();

    @Message("Righe ricevute")
    String linesReceived();

    @Message("Esito")
    String outcome();

    @Message("Ruolo")
    String role();

    @Message("Periodo")
    String period();

    @Message("Giorno")
    String day();

    @Message("Stato del registro")
    String registerState();

    @Message("Ultimo evento compreso")
    String lastEvent();

    @Message("n. {n}")
    String eventNumber(String n);

    @Message("Fino a")
    String until();
}
