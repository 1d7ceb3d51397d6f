package it.opposizioni.portal.cases.appeal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which officials record appeals. */
@MessageBundle("recordedappeal")
public interface RecordedAppealTexts {

    @Message("Ricorsi al giudice")
    String title();

    @Message(
            "Registra qui se la decisione è impugnata davanti al giudice e come va a finire. Gli effetti sull’operatore seguono da soli.")
    String lead();

    @Message("Un ricorso si registra dopo la decisione.")
    String notDecided();

    @Message("Non risulta nessun ricorso contro questa decisione.")
    String none();

    @Message("Che cosa vale ora")
    String now();

    @Message("La decisione è in vigore.")
    String inForce();

    @Message("La decisione è in vigore, anche se c’è un ricorso: il giudice non l’ha sospesa.")
    String inForcePending();

    @Message("Il giudice ha sospeso la decisione: nessuna misura ha effetto.")
    String suspended();

    @Message("Il giudice ha annullato la decisione: nessuna misura ha effetto.")
    String annulled();

    @Message("Il giudice ha annullato la decisione e nessuna misura ha effetto. La sentenza è stata impugnata.")
    String annulledPending();

    @Message("Il giudice ha annullato una parte della decisione. Misure che restano: {measures}.")
    String annulledInPart(String measures);

    @Message("nessuna")
    String noMeasure();

    @Message("Registra un ricorso")
    String newOne();

    @Message("Registra un altro ricorso")
    String nextOne();

    @Message("Chi ha fatto ricorso")
    String appellant();

    @Message("Senza il nome della persona, se è chi ha segnalato.")
    String appellantHint();

    @Message("Giudice")
    String court();

    @Message("Per esempio: Tribunale di Milano, sezione I civile")
    String courtHint();

    @Message("Numero di ruolo")
    String docket();

    @Message("Per esempio: R.G. 1234/2026")
    String docketHint();

    @Message("Giorno del deposito")
    String filedOn();

    @Message("Registra il ricorso")
    String doFile();

    @Message("Che cosa è successo")
    String happened();

    @Message("Correggi un errore")
    String correct();

    @Message("Passo")
    String step();

    @Message("Giorno del provvedimento")
    String day();

    @Message("Numero del provvedimento")
    String reference();

    @Message("Per esempio: sentenza n. 456/2027")
    String referenceHint();

    @Message("Misure che restano")
    String measures();

    @Message("Solo se il ricorso è accolto in parte.")
    String measuresHint();

    @Message("Che cosa resta della decisione, o qual è stato l’errore")
    String words();

    @Message(
            "Serve solo se il ricorso è accolto in parte o registrato per errore. Lo legge anche l’operatore, se è accolto in parte.")
    String wordsHint();

    @Message("Registra il passo")
    String doRecord();

    @Message("Ricorso depositato")
    String file();

    @Message("Il giudice ha sospeso la decisione")
    String suspend();

    @Message("L’operatore non è più sospeso e non paga più la maggiorazione, finché dura.")
    String suspendHint();

    @Message("Il giudice ha tolto la sospensione")
    String lift();

    @Message("Ricorso respinto")
    String reject();

    @Message("Le misure della decisione tornano ad avere effetto.")
    String standsHint();

    @Message("Ricorso accolto")
    String grant();

    @Message("La decisione cade; se il ricorso era contro una sentenza che l’annullava, torna a valere.")
    String grantHint();

    @Message("Ricorso accolto in parte")
    String grantInPart();

    @Message("Ricorso ritirato")
    String withdraw();

    @Message("Processo estinto")
    String extinguish();

    @Message("È stato registrato per errore")
    String markAsError();

    @Message("Tutto il ricorso perde effetto e resta leggibile. Poi si può registrare di nuovo.")
    String markAsErrorHint();

    @Message("Nessuno può registrare altro per ora.")
    String nothingMore();

    @Message("Storia")
    String history();

    @Message("{appellant}, {court}, {docket}")
    String heading(String appellant, String court, String docket);

    @Message("Registrato: {who}, {when}")
    String recordedBy(String who, String when);

    @Message("da {day}, {court}")
    String since(String day, String court);

    @Message("decisione sospesa da {day}")
    String suspendedSince(String day);

    @Message("finito {day}")
    String endedOn(String day);

    @Message("Scegli chi ha fatto ricorso.")
    String noAppellant();

    @Message("Scrivi a quale giudice.")
    String noCourt();

    @Message("Scrivi il numero di ruolo.")
    String noDocket();

    @Message("Indica il giorno del deposito.")
    String noFiledOn();

    @Message("Scegli che cosa è successo.")
    String noStep();

    @Message("Indica il giorno del provvedimento.")
    String noDay();

    @Message("Scrivi il numero del provvedimento.")
    String noReference();

    @Message("Scrivi che cosa resta della decisione.")
    String noRest();

    @Message("Scrivi qual è stato l’errore.")
    String noReason();
}
