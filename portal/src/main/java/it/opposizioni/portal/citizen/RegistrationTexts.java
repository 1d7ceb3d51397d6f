package it.opposizioni.portal.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of adding numbers, from the first step to the confirmation. */
@MessageBundle("registration")
public interface RegistrationTexts {

    @Message("Hai già una richiesta iniziata.")
    String resumeNotice();

    @Message("Numeri")
    String stepNumbers();

    @Message("Verifica")
    String stepProof();

    @Message("Scelte")
    String stepChoices();

    @Message("Riepilogo")
    String stepSummary();

    @Message("Quali numeri vuoi iscrivere?")
    String numbersTitle();

    @Message("Fino a cinque, fissi o mobili, intestati a te. Scrivili come vuoi: con o senza spazi, con o senza +39.")
    String numbersLead();

    @Message("Numero {n}")
    String numberLabel(int n);

    @Message("Numero {n} (facoltativo)")
    String numberOptional(int n);

    @Message("Per esempio 333 000 0000 oppure 06 0000 0000")
    String numberHint();

    @Message("Scrivi almeno un numero.")
    String numberMissing();

    @Message("Questo numero c’è già, più in alto.")
    String twice();

    @Message("{why} Hai scritto «{typed}».")
    String wrongNumber(String why, String typed);

    @Message("È un numero estero: si possono iscrivere solo linee italiane, fisse o mobili.")
    String foreignNumber();

    @Message("È un numero di servizio o di un call center: si possono iscrivere solo linee fisse o mobili.")
    String serviceNumber();

    @Message("Questo numero è già iscritto a tuo nome.")
    String alreadyYours();

    @Message("Già iscritti a tuo nome, non serve un altro codice. Apri la pagina del numero:")
    String yourNumbers();

    @Message("Numero {number}. {why}")
    String aboutNumber(String number, String why);

    @Message("Dimostra che le linee sono tue")
    String proofTitle();

    @Message(
            "Per ogni numero scegli come: ti mandiamo un codice di 6 cifre, oppure chiami tu da quella linea. Hai 10 minuti. Nessuno può iscrivere o togliere un numero non suo.")
    String proofLead();

    @Message("Verificato")
    String proven();

    @Message("Da verificare")
    String notProven();

    @Message("La verifica vale fino alle {time}. Se non finisci prima, dovrai rifarla.")
    String provenUntil(String time);

    @Message("Non nascondere il tuo numero. Il PIN vale fino alle {time}.")
    String callHint(String time);

    @Message(
            "Non è ancora arrivata una chiamata da {number} con questo PIN. Se hai appena chiamato, aspetta qualche secondo e riprova.")
    String callNotYet(String number);

    @Message("Il PIN per {number} non vale più: chiedine un altro.")
    String callOver(String number);

    @Message("Codice ricevuto al numero {number}")
    String codeLabel(String number);

    @Message("Sei cifre. Il codice scade alle {time}.")
    String codeHint(String time);

    @Message("Conferma il codice")
    String confirmCode();

    @Message(
            "Controlla il numero, aspetta un minuto, poi chiedine un altro. Puoi averne tre al giorno per ogni numero.")
    String noCodeText();

    @Message("Scrivi le 6 cifre del codice.")
    String codeMissing();

    @Message("Abbiamo mandato il codice a {number}.")
    String codeSent(String number);

    @Message("Cambia i numeri")
    String changeNumbers();

    @Message("Prima di continuare, verifica tutti i numeri.")
    String proveFirst();

    @Message("Che cosa vuoi fermare?")
    String choicesTitle();

    @Message("Che cosa vuoi fermare")
    String mediaLegend();

    @Message("Le telefonate pubblicitarie")
    String telephone();

    @Message("Con operatore o automatiche.")
    String telephoneHint();

    @Message("La pubblicità per posta")
    String post();

    @Message("Vale se il tuo indirizzo è negli elenchi telefonici pubblici.")
    String postHint();

    @Message("Scegli almeno una cosa da fermare.")
    String mediaMissing();

    @Message("Dove ti scriviamo")
    String notifyLegend();

    @Message("Per e-mail a {address}")
    String notifyEmail(String address);

    @Message("Solo per le tue richieste. Tutto resta anche nei messaggi di quest’area.")
    String notifyEmailHint();

    @Message("Solo nei messaggi di quest’area")
    String notifyBox();

    @Message("Scriviamo a {name}, secondo il suo profilo.")
    String notifyPrincipal(String name);

    @Message("Scriviamo all’organizzazione: nei suoi messaggi, e per e-mail o PEC se ha scelto un indirizzo.")
    String notifyOrganisation();

    @Message("Usa un altro indirizzo")
    String otherAddress();

    @Message("Ti scriviamo nei messaggi di quest’area.")
    String notifyNowhere();

    @Message("Aggiungi un indirizzo e-mail")
    String addAddress();

    @Message("In che lingua ti scriviamo")
    String languageLegend();

    @Message("Controlla e conferma")
    String summaryTitle();

    @Message("Da fermare")
    String summaryMedia();

    @Message("Conferma per e-mail")
    String summaryEmail();

    @Message("Nessuna e-mail")
    String summaryNoEmail();

    @Message("Lingua")
    String summaryLanguage();

    @Message("Che cosa succede quando confermi")
    String effectsTitle();

    @Message("Da subito i tuoi numeri sono tolti da ogni lista che un operatore confronta.")
    String effect1();

    @Message("I consensi che hai dato finora per la pubblicità su questi numeri non valgono più.")
    String effect2();

    @Message("Dopo {days} giorni pieni anche le liste confrontate prima non valgono più. L’iscrizione non scade mai.")
    String effect3(int days);

    @Message("Per la posta, dopo {days} giorni pieni non valgono più nemmeno gli elenchi confrontati prima.")
    String effectPost(int days);

    @Message("{number} è già iscritto da altri")
    String formerTitle(String number);

    @Message("{number} è già iscritto, senza account")
    String formerByCodeTitle(String number);

    @Message("Se la linea è passata a te e confermi:")
    String formerLead();

    @Message("l’iscrizione di prima finisce subito, e la tua comincia da zero: non ne vedi la storia;")
    String formerEnds1();

    @Message("finiscono anche i permessi che erano stati dati ad aziende di chiamare questo numero;")
    String formerEnds2();

    @Message("avvisiamo chi l’aveva iscritto, senza dire chi sei. Se è un errore, può verificare la linea e riaverla.")
    String formerEnds3();

    @Message("La linea è passata a me: l’iscrizione di prima può finire.")
    String formerConfirm();

    @Message("Chi l’ha iscritto?")
    String formerQuestion();

    @Message("Io, senza account")
    String formerMine();

    @Message(
            "Restano le date e le aziende che possono chiamare. La storia di prima non si vede. Il codice di gestione non serve più.")
    String formerMineHint();

    @Message("Altri: la linea è passata a me")
    String formerOthers();

    @Message("Succede quello che è scritto qui sopra.")
    String formerOthersHint();

    @Message("Di’ che cosa deve succedere dell’iscrizione che {number} ha già.")
    String formerMissing(String number);

    @Message("Dichiaro di essere l’intestatario di queste linee, o di agire per chi lo è.")
    String declaration();

    @Message("Quello che scrivi ha valore di dichiarazione: chi dichiara il falso ne risponde davanti alla legge.")
    String declarationHint();

    @Message("Per iscrivere i numeri devi fare la dichiarazione.")
    String declarationMissing();

    @Message("Conferma e invia")
    String submit();

    @Message("La richiesta è cambiata in un’altra finestra. Controlla il riepilogo e conferma di nuovo.")
    String changedMeanwhile();
}
