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

    @Message("Tutto quello che il registro dice di questo numero e di te, e chi l’ha guardato.")
    String leadOfNumber();

    @Message("I dati di questo numero, e chi li ha guardati")
    String linkOfNumber();

    @Message("Se togli il numero dal registro, cancelliamo anche l’e-mail a cui ti scriviamo.")
    String eraseOfNumber();

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

    @Message(
            "Gli operatori non possono guardarli: confrontano le loro liste, e sanno solo quali numeri possono contattare. A chi l’hai permesso diciamo anche fino a quando.")
    String operatorsDoNot();

    @Message("Chi ha chiesto del tuo numero: scegli il numero")
    String whoAsked();

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

    @Message("Le pagine tenute per tornare indietro: {n}.")
    String erasePages(String n);

    @Message(
            "Nome, e-mail, indirizzo PEC, telefono, lingua e, se hai scelto App IO, il codice fiscale con cui ti scriviamo. Fino al prossimo accesso ti scriviamo solo nei messaggi di quest’area.")
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
}
