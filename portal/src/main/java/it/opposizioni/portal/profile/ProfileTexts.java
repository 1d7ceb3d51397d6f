package it.opposizioni.portal.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the profile, and of the letters about a change of address. Subjects name nobody. */
@MessageBundle("profile")
public interface ProfileTexts {

    @Message("Profilo")
    String title();

    @Message("Scegli in che lingua ti scriviamo e dove.")
    String lead();

    @Message("Scegli in che lingua scriviamo all’organizzazione e dove.")
    String leadOf();

    @Message("È l’indirizzo dell’organizzazione.")
    String ofOrganisation();

    @Message("Ti scriviamo a")
    String inUse();

    @Message("È l’indirizzo che arriva da chi ti identifica quando accedi.")
    String fromProvider();

    @Message("L’hai scelto tu.")
    String yours();

    @Message("Nessuna e-mail: trovi tutto nei messaggi di quest’area.")
    String boxOnly();

    @Message("Indirizzo di chi ti identifica")
    String provided();

    @Message("Non lo usiamo, perché hai scelto altro.")
    String unused();

    @Message("Conferma il nuovo indirizzo")
    String confirmTitle();

    @Message("Abbiamo mandato un codice a {address}. Finché non lo scrivi qui, i messaggi arrivano dove arrivavano.")
    String confirmText(String address);

    @Message("Codice ricevuto")
    String code();

    @Message("Sei cifre. Il codice scade alle {until}.")
    String codeHint(String until);

    @Message("Conferma il codice")
    String confirm();

    @Message("Manda un altro codice")
    String sendAgain();

    @Message("Annulla il cambio")
    String giveUp();

    @Message("Posta certificata (PEC)")
    String pecTitle();

    @Message(
            "Se scegli una PEC, i messaggi arrivano lì. Quello che non si può consegnare arriva per e-mail, o resta nei messaggi di quest’area.")
    String pecText();

    @Message("Indirizzo PEC")
    String pecField();

    @Message("A un indirizzo nuovo mandiamo prima un codice, per PEC. Può metterci qualche minuto.")
    String pecHint();

    @Message("Usa questa PEC")
    String usePec();

    @Message("Non scrivere più per PEC")
    String leavePec();

    @Message("Posta certificata. Quello che non si può consegnare arriva a {email}.")
    String pecThenEmail(String email);

    @Message("Posta certificata. Quello che non si può consegnare lo trovi solo nei messaggi di quest’area.")
    String pecThenBox();

    @Message("Questo indirizzo PEC non è scritto bene. Un esempio: nome@pec.esempio.it")
    String pecWrong();

    @Message("Da ora non ti scriviamo più per PEC.")
    String pecLeft();

    @Message("PEC dell’operatore")
    String operatorPecTitle();

    @Message("Scegli se i messaggi al tuo operatore devono arrivare per posta certificata.")
    String operatorPecLead();

    @Message("Nessuna PEC: scriviamo all’indirizzo e-mail pubblico dell’operatore.")
    String operatorWithoutPec();

    @Message("È la PEC della domanda dell’operatore: puoi usarla o scriverne un’altra.")
    String registeredPec();

    @Message("In che lingua ti scriviamo")
    String language();

    @Message("E-mail per i messaggi (facoltativa)")
    String email();

    @Message("A un indirizzo nuovo mandiamo prima un codice. Se non vuoi e-mail, lascia vuoto.")
    String emailHint();

    @Message("Dove ti scriviamo")
    String channel();

    @Message("Ogni messaggio resta anche in quest’area. Quello che non si può consegnare arriva per e-mail.")
    String channelHint();

    @Message("Per e-mail")
    String byEmail();

    @Message("In App IO, l’app dei servizi pubblici")
    String inAppIo();

    @Message("App IO")
    String appIo();

    @Message("Quello che l’app non prende arriva a {email}.")
    String appIoThenEmail(String email);

    @Message("Quello che l’app non prende lo trovi solo nei messaggi di quest’area.")
    String appIoThenBox();

    @Message("Per ricevere i messaggi in App IO, accedi con SPID o CIE: serve il tuo codice fiscale.")
    String appIoNeedsIdentity();

    @Message("App IO non prende i nostri messaggi per te. Entra nell’app, attiva il nostro servizio e riprova.")
    String appIoRefuses();

    @Message("Salva")
    String save();

    @Message("Questo indirizzo e-mail non è scritto bene. Un esempio: nome@esempio.it")
    String emailWrong();

    @Message("Per oggi hai chiesto troppi codici: riprova domani.")
    String tooMany();

    @Message("Nessun indirizzo aspetta una conferma: scrivilo di nuovo e salva.")
    String noneWaits();

    @Message("Nessun indirizzo e nessun numero aspetta una conferma: scrivilo di nuovo.")
    String nothingWaits();

    @Message("Scrivi le 6 cifre del codice.")
    String codeMissing();

    @Message("Il codice non è giusto: controlla l’ultimo che hai ricevuto.")
    String codeWrong();

    @Message("Il codice è scaduto: fattene mandare un altro.")
    String codeExpired();

    @Message("Troppi tentativi con questo codice: fattene mandare un altro.")
    String triesUsed();

    @Message("Abbiamo salvato le tue scelte.")
    String saved();

    @Message("Abbiamo mandato il codice. Scrivilo qui sotto.")
    String codeSent();

    @Message("Da ora ti scriviamo al nuovo indirizzo.")
    String confirmed();

    @Message("Hai annullato il cambio: resta tutto come prima.")
    String givenUp();

    @Message("Il codice per confermare il tuo indirizzo e-mail")
    String codeTitle();

    @Message("Qualcuno vuole ricevere a questo indirizzo i messaggi del registro delle opposizioni.")
    String code1();

    @Message("Se sei tu, scrivi questo codice nella pagina del tuo profilo, e in nessun altro posto.")
    String code2();

    @Message("Se non sei tu, non fare nulla: senza il codice non scriviamo a questo indirizzo.")
    String code3();

    @Message("Codice")
    String codeFact();

    @Message("Scadenza")
    String codeUntil();

    @Message("Non scriviamo più a questo indirizzo")
    String changedTitle();

    @Message("Nell’area personale è stato chiesto di non scrivere più qui. I messaggi restano anche nell’area.")
    String changed1();

    @Message("Se non sei stato tu, scrivici subito.")
    String changed2();

    @Message("Quando")
    String changedAt();

    @Message("Il codice per confermare il tuo indirizzo PEC")
    String pecCodeTitle();

    @Message("Se sei tu, scrivi questo codice nella pagina in cui l’hai chiesto, e in nessun altro posto.")
    String pecCode2();

    @Message("Da ora ti scriviamo per PEC")
    String pecChosenTitle();

    @Message(
            "Sul nostro sito è stato chiesto di scrivere per posta certificata. Qui arriva solo quello che non si può consegnare lì.")
    String pecChosen1();

    @Message("Sul nostro sito è stato chiesto di non scrivere più qui. I messaggi restano anche sul sito.")
    String pecLeft1();

    @Message("Apri la pagina della scelta:")
    String openPec();

    @Message("Apri il tuo profilo:")
    String openProfile();

    @Message("Un’e-mail è tornata indietro")
    String returnedTitle();

    @Message("L’ultima e-mail che ti abbiamo mandato a {email} non è arrivata. Quello che diceva è nei tuoi messaggi.")
    String returnedText(String email);

    @Message("Scrivi un altro indirizzo")
    String returnedWay();
}
