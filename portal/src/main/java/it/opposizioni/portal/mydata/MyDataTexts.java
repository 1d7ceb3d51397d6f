package it.opposizioni.portal.mydata;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that shows a person all that is held about it, and of the erasure. */
@MessageBundle("mydata")
public interface MyDataTexts {

    @Message("I miei dati")
    String title();

    @Message("Tutto quello che i servizi del registro e il tuo account dicono di te, e chi l’ha guardato.")
    String lead();

    @Message("Registro delle opposizioni")
    String register();

    @Message("Fatto {when}")
    String made(String when);

    @Message("Porta con te i tuoi dati")
    String take();

    @Message("Scarica il documento (PDF)")
    String takePdf();

    @Message("Scarica il file per i programmi (JSON)")
    String takeJson();

    @Message("Il file contiene tutto, con la spiegazione di ogni campo.")
    String takeHint();

    @Message("Cancella quello che la legge non conserva")
    String eraseLink();

    @Message("Chi ha guardato questi dati")
    String whoLooked();

    @Message(
            "Ogni volta che un addetto guarda i tuoi dati, lo segniamo qui con il motivo. Le tue visite non si segnano.")
    String whoLookedText();

    @Message("Nessuno, negli ultimi 12 mesi.")
    String nobodyLooked();

    @Message("Nulla.")
    String nothing();

    @Message("Mostra tutti: {n}")
    String showAll(String n);

    @Message("Altri {n} non sono mostrati qui: sono nel file.")
    String more(String n);

    @Message("Adesso non possiamo mostrarti i dati di: {name}. Il resto è qui sotto. Riprova più tardi.")
    String away(String name);

    @Message("sì")
    String yes();

    @Message("no")
    String no();

    @Message("il sito")
    String sourcePortal();

    @Message("il registro")
    String sourceRegister();

    @Message("le segnalazioni")
    String sourceComplaints();

    @Message("gli operatori")
    String sourceOperators();

    @Message("l’account con cui accedi")
    String sourceAccount();

    @Message("Cancella i tuoi dati")
    String eraseTitle();

    @Message("Prima di confermare, leggi che cosa si cancella e che cosa resta.")
    String eraseLead();

    @Message("Si cancella subito")
    String eraseNow();

    @Message(
            "I messaggi della tua casella: {n}. Quelli che stanno partendo restano. Dopo non potremo più dire se un messaggio con quel codice è nostro.")
    String eraseMessages(String n);

    @Message("Le richieste lasciate a metà: {n}.")
    String eraseDrafts(String n);

    @Message(
            "Nome, e-mail, indirizzo PEC, lingua e, se hai scelto App IO, il codice fiscale con cui ti scriviamo. Fino al prossimo accesso ti scriviamo solo nei messaggi di quest’area.")
    String eraseProfile();

    @Message("Quando accedi di nuovo, riprendiamo nome ed e-mail da chi ti identifica.")
    String eraseProfileAgain();

    @Message("Non si può tornare indietro. Se ti servono, prima scarica i tuoi dati.")
    String eraseForGood();

    @Message("Cancella adesso")
    String eraseDo();

    @Message("Non cancellare nulla")
    String eraseNot();

    @Message("Abbiamo cancellato i tuoi messaggi, le bozze e le scelte del profilo.")
    String erased();

    @Message("Che cosa si conserva, e perché")
    String keptTitle();

    @Message("Resta, anche se cancelli il resto")
    String keptLead();

    @Message("Che cosa")
    String keptWhat();

    @Message("Norma")
    String keptWhy();

    @Message("Fino a quando")
    String keptUntil();

    @Message("I codici per confermare un’e-mail, una PEC o un telefono")
    String keptCodes();

    @Message("Regolamento (UE) 2016/679, art. 32: limite contro gli abusi")
    String keptCodesWhy();

    @Message("2 giorni")
    String keptCodesUntil();

    @Message("Profilo")
    String fieldProfile();

    @Message("Messaggi che ti abbiamo scritto")
    String fieldMessages();

    @Message("Richieste lasciate a metà")
    String fieldDrafts();

    @Message("Avvisi chiesti per la fine di un confronto")
    String fieldNotices();

    @Message("Nome")
    String fieldName();

    @Message("E-mail")
    String fieldEmail();

    @Message("Codice fiscale, per scriverti in App IO")
    String fieldAppIoTaxCode();

    @Message("Indirizzo PEC")
    String fieldPec();

    @Message("Telefono")
    String fieldPhone();

    @Message("I messaggi sono annunciati lì per SMS")
    String fieldBySms();

    @Message("Che cosa dice la PEC")
    String fieldPecState();

    @Message("Quando l’ha detto")
    String fieldPecAt();

    @Message("Come l’abbiamo mandato")
    String fieldChannel();

    @Message("Non l’ha preso")
    String fieldRefusedBy();

    @Message("E-mail, PEC o telefono da confermare")
    String fieldWaitingAddress();

    @Message("Lingua")
    String fieldLanguage();

    @Message("Ultima modifica")
    String fieldUpdatedAt();

    @Message("Quando")
    String fieldAt();

    @Message("Oggetto")
    String fieldSubject();

    @Message("Testo")
    String fieldText();

    @Message("Stato")
    String fieldState();

    @Message("Codice")
    String fieldCode();

    @Message("Tipo")
    String fieldKind();

    @Message("Iniziata")
    String fieldCreatedAt();

    @Message("Quello che hai scritto")
    String fieldContent();

    @Message("Indirizzo")
    String fieldAddress();

    @Message("Chiesto")
    String fieldAskedAt();

    @Message("in partenza")
    String valuePending();

    @Message("inviato")
    String valueSent();

    @Message("non consegnato")
    String valueFailed();

    @Message("solo in quest’area")
    String valueKept();

    @Message("e-mail")
    String valueEmail();

    @Message("App IO")
    String valueAppIo();

    @Message("posta certificata (PEC)")
    String valuePec();

    @Message("SMS")
    String valueSms();

    @Message("accettata")
    String valuePecAccepted();

    @Message("accettata, ma l’indirizzo non è di una PEC")
    String valuePecNotCertified();

    @Message("non ancora arrivata dopo 12 ore")
    String valuePecDelayed();

    @Message("non arrivata")
    String valuePecRefused();

    @Message("consegnata")
    String valuePecDelivered();

    @Message("messaggi di quest’area")
    String valueBox();

    @Message("iscrizione di numeri")
    String valueNumbers();

    @Message("segnalazione")
    String valueComplaint();

    @Message("uscita di un numero dal registro")
    String valueRemoval();

    @Message("modulo da correggere")
    String valueForm();

    @Message("modulo messo da parte")
    String valueFormSetAside();

    @Message("italiano")
    String valueItalian();

    @Message("inglese")
    String valueEnglish();
}
