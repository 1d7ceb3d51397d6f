package it.opposizioni.portal.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what can be done to a case, and of what a form lacks for it. */
@MessageBundle("caseacts")
public interface CaseActTexts {

    @Message("Che cosa puoi fare ora")
    String acts();

    @Message("Chi riguarda il fascicolo")
    String about();

    @Message("Il fascicolo riguarda {name} ({party}).")
    String aboutOnly(String name, String party);

    @Message("Prendilo tu")
    String take();

    @Message("Assegnalo")
    String assign();

    @Message("Collega")
    String colleague();

    @Message("Scegli un collega")
    String chooseColleague();

    @Message("Chiedi informazioni all’operatore")
    String request();

    @Message("Che cosa chiedi")
    String question();

    @Message(
            "L’operatore legge la domanda nella sua area e ha tempo fino al termine. Prima di allora l’audizione si fissa solo se ha risposto.")
    String questionHint();

    @Message("Invia la richiesta")
    String sendRequest();

    @Message("Registra la risposta dell’operatore")
    String recordReply();

    @Message("Che cosa ha risposto")
    String reply();

    @Message("Fissa l’audizione")
    String hear();

    @Message("Sposta l’audizione")
    String moveHearing();

    @Message("Giorno dell’audizione")
    String hearingDay();

    @Message(
            "Un giorno lavorativo. L’operatore deve avere il tempo di prepararsi: se il giorno è troppo vicino, ti diciamo il primo possibile.")
    String hearingDayHint();

    @Message("Ora e luogo")
    String hearingPlace();

    @Message("L’operatore li legge nella sua pagina. Per esempio: ore 10.30, piazza Venezia 11, Roma.")
    String hearingPlaceHint();

    @Message("Scrivi a che ora e dove è l’audizione.")
    String noPlace();

    @Message("Note per l’ufficio")
    String hearingNote();

    @Message("Registra una memoria o il verbale")
    String recordHearing();

    @Message("Testo")
    String minutes();

    @Message("Unisci a un altro fascicolo")
    String merge();

    @Message("Fascicolo che resta")
    String mergeInto();

    @Message("Scegli un fascicolo")
    String chooseCase();

    @Message("Perché vanno insieme")
    String mergeReason();

    @Message("Unisci")
    String doMerge();

    @Message("Dividi: fai un altro fascicolo delle segnalazioni scelte")
    String split();

    @Message("Segnalazioni da separare")
    String toSplit();

    @Message("Perché vanno separate")
    String splitReason();

    @Message("Separa")
    String doSplit();

    @Message("scelta in un’altra pagina")
    String splitElsewhere();

    @Message("Scegline altre nella pagina seguente")
    String splitNext();

    @Message("Torna alla prima pagina")
    String splitFirst();

    @Message("Archivia senza decidere")
    String archive();

    @Message("Perché lo archivi")
    String archiveReason();

    @Message(
            "Le segnalazioni restano aperte. Poi dalla pagina del fascicolo apri il loro elenco, per prenderle in carico e chiuderle insieme.")
    String archiveHint();

    @Message("Archivia")
    String doArchive();

    @Message("Apri un fascicolo con questa segnalazione")
    String open();

    @Message("Perché apri il fascicolo")
    String openReason();

    @Message("Apri il fascicolo")
    String doOpen();

    @Message("Scegli il giorno.")
    String noDay();

    @Message("Scegli il fascicolo.")
    String noCase();

    @Message("Scegli almeno una segnalazione.")
    String noComplaint();

    @Message("Scegli un collega.")
    String noColleague();
}
