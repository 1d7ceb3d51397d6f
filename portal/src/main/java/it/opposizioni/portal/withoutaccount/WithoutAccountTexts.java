package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages for people without a digital identity or an account. */
@MessageBundle("withoutaccount")
public interface WithoutAccountTexts {

    @Message("Numero")
    String stepNumber();

    @Message("Verifica")
    String stepProof();

    @Message("E-mail")
    String stepEmail();

    @Message("Scelte")
    String stepChoices();

    @Message("Riepilogo")
    String stepSummary();

    @Message("Iscrivi un numero senza account")
    String title();

    @Message("Non hai SPID, CIE o un account? Bastano il telefono della linea e un’e-mail. La protezione è la stessa.")
    String lead();

    @Message("Il numero da iscrivere")
    String number();

    @Message("Uno per volta, fisso o mobile. Per esempio 333 000 0000 oppure 06 0000 0000")
    String numberHint();

    @Message("Con un account puoi iscrivere più numeri insieme e ritrovarli in un’area personale.")
    String instead();

    @Message("Accedi o crea un account")
    String signIn();

    @Message("Hai già iscritto il numero così?")
    String haveCode();

    @Message("Gestiscilo con il codice")
    String manageLink();

    @Message("Dimostra che la linea è tua")
    String proofTitle();

    @Message("Come vuoi dimostrare che {number} è tuo?")
    String proofLead(String number);

    @Message("Conferma e continua")
    String confirm();

    @Message("Cambia numero")
    String changeNumber();

    @Message("Questo numero è già nel registro")
    String alreadyTitle();

    @Message("È già protetto: non devi fare altro.")
    String alreadyLead();

    @Message(
            "È stato iscritto senza account. Per vedere le date o cambiare qualcosa serve il codice mandato per e-mail.")
    String alreadyByCode();

    @Message("L’ha iscritto qualcuno che ha un account. Se sei tu, accedi per gestirlo.")
    String alreadyByAccount();

    @Message("La linea è passata a te?")
    String passedTitle();

    @Message("Puoi iscrivere il numero per te, anche senza account. Quando confermi la nuova iscrizione:")
    String passedLead();

    @Message("Per continuare, conferma che la linea è passata a te.")
    String passedMissing();

    @Message("Iscrivi il numero per me")
    String passedGo();

    @Message("La linea è passata a te. Quando confermi:")
    String passedEffects();

    @Message("Ho il codice, o voglio riceverlo di nuovo")
    String enterCode();

    @Message("Dove ti scriviamo?")
    String emailTitle();

    @Message(
            "Ti mandiamo la conferma, il codice per gestire il numero e gli avvisi che lo riguardano. Non usiamo l’indirizzo per altro.")
    String emailLead();

    @Message("Indirizzo e-mail")
    String email();

    @Message("Ti mandiamo subito un codice di 6 cifre, per essere sicuri che la posta arrivi a te")
    String emailHint();

    @Message("Scrivi un indirizzo e-mail, per esempio nome@esempio.it.")
    String emailWrong();

    @Message("Manda il codice")
    String sendEmail();

    @Message("Conferma l’indirizzo e-mail")
    String emailCodeTitle();

    @Message("Abbiamo mandato un codice a {address}.")
    String emailCodeSent(String address);

    @Message("Codice ricevuto per e-mail")
    String emailCode();

    @Message("Sei cifre. Il codice scade alle {time}.")
    String emailCodeHint(String time);

    @Message("L’e-mail non arriva?")
    String emailNoCode();

    @Message("Guarda fra la posta indesiderata. Poi fatti mandare un altro codice, o cambia indirizzo.")
    String emailNoCodeText();

    @Message("Manda un altro codice")
    String emailAgain();

    @Message("Cambia indirizzo")
    String changeEmail();

    @Message("Numero")
    String summaryNumber();

    @Message("Indirizzo e-mail")
    String summaryEmail();

    @Message("Ti mandiamo per e-mail il codice per gestire il numero.")
    String effectCode();

    @Message("Dichiaro di essere l’intestatario di questa linea, o di agire per chi lo è.")
    String declaration();

    @Message("Per iscrivere il numero devi fare la dichiarazione.")
    String declarationMissing();

    @Message("Abbiamo mandato a {email} la conferma e il codice per gestire il numero.")
    String doneLead(String email);

    @Message(
            "Conserva il codice. Con il codice e il telefono della linea vedi le date e chi ha chiesto del tuo numero. Puoi anche scaricare il certificato, dare il permesso a un’azienda, annullare i consensi o togliere il numero.")
    String doneCode();

    @Message("Se lo perdi, te lo rimandiamo allo stesso indirizzo.")
    String doneLost();

    @Message(
            "Se un giorno accedi e verifichi la linea, il numero entra nella tua area personale con le stesse date. Da allora il codice non serve più.")
    String doneClaim();

    @Message("Aggiungi un altro numero")
    String anotherTitle();

    @Message("L’indirizzo {address} è già confermato. Della nuova linea serve la verifica, come della prima.")
    String anotherLead(String address);

    @Message("Fisso o mobile. Per esempio 333 000 0000 oppure 06 0000 0000")
    String anotherHint();

    @Message("Entro mezz’ora non devi confermare di nuovo l’e-mail.")
    String anotherSoon();

    @Message("Numeri iscritti finora: {count} su {most}")
    String soFar(int count, int most);

    @Message(
            "Hai iscritto cinque numeri: di seguito non se ne possono iscrivere altri. Per un altro ricomincia da capo.")
    String anotherFull();

    @Message("Questo numero l’hai appena iscritto. Scrivine un altro.")
    String numberTwice();

    @Message("Gestisci un numero con il codice")
    String manageTitle();

    @Message(
            "Per chi ha iscritto un numero senza account. Servono il telefono della linea e il codice ricevuto per e-mail.")
    String manageLead();

    @Message("Il tuo numero")
    String manageNumber();

    @Message("Scrivi il codice del numero")
    String codeTitle();

    @Message("La linea è verificata. Il codice è nell’e-mail che hai ricevuto quando hai iscritto il numero.")
    String codeLead();

    @Message("Codice di gestione")
    String code();

    @Message("Sedici caratteri, per esempio 0000-0000-0000-0000. Maiuscole, spazi e trattini non contano")
    String codeHint();

    @Message("Scrivi il codice di gestione.")
    String codeMissing();

    @Message("Nessun codice gestisce questo numero: non è stato iscritto senza account.")
    String noCode();

    @Message("Hai perso il codice?")
    String codeLost();

    @Message("Ne mandiamo un altro all’indirizzo che hai confermato. Quello di prima non vale più.")
    String codeLostText();

    @Message("Mandami un altro codice")
    String codeAgain();

    @Message("Il nuovo codice è in viaggio verso l’indirizzo che hai confermato.")
    String codeSent();

    @Message("Fatto: il numero è iscritto anche per le telefonate.")
    String doneCallsAdded();

    @Message("Fatto: il numero è iscritto anche per la posta.")
    String donePostAdded();

    @Message("Serve solo se hai dato un consenso e non lo vuoi più. Le date dell’iscrizione non cambiano.")
    String renewHint();

    @Message("Il numero resta protetto per altre {hours} ore. Avvisiamo la linea.")
    String removal1(int hours);

    @Message("Fino ad allora puoi ripensarci: qui con il codice, o chiamandoci da quella linea.")
    String removal2();

    @Message("Non hai SPID, CIE o un account?")
    String guideTitle();

    @Message("Puoi iscrivere un numero con il solo telefono della linea e un’e-mail. La protezione è la stessa.")
    String guideText();

    @Message("Iscrivi un numero senza account")
    String guideStart();
}
