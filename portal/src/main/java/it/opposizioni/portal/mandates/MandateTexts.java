package it.opposizioni.portal.mandates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of mandates between a principal and the call centre that calls for it. */
@MessageBundle("mandates")
public interface MandateTexts {

    @Message("Mandati")
    String title();

    @Message(
            "Con un mandato un’azienda (il committente) fa chiamare un call center, da numeri precisi e per un periodo. Vale quando tutti e due sono d’accordo.")
    String lead();

    @Message("Proponi un mandato")
    String propose();

    @Message("Non ci sono mandati.")
    String none();

    @Message("Mandati dati e ricevuti")
    String caption();

    @Message("Con")
    String with();

    @Message("La tua parte")
    String yourSide();

    @Message("Committente")
    String principal();

    @Message("Call center")
    String outsourcer();

    @Message("da {date}")
    String fromDay(String date);

    @Message("da {from} a {until}")
    String between(String from, String until);

    @Message("In vigore")
    String AGREED();

    @Message("Finito")
    String ENDED();

    @Message("Aspetta la tua risposta")
    String waitsForYou();

    @Message("Aspetta la risposta di {name}")
    String waitsForThem(String name);

    @Message("Mandato con {name}")
    String mandateWith(String name);

    @Message("Proposto")
    String proposedAt();

    @Message("Accettato")
    String agreedAt();

    @Message("Finito")
    String endedAt();

    @Message("Accetti il mandato?")
    String acceptTitle();

    @Message("Se accetti, puoi chiamare per {name} da questi numeri e confrontare le sue liste.")
    String acceptOutsourcer(String name);

    @Message("Se accetti, {name} può chiamare per te da questi numeri. Delle chiamate rispondete insieme.")
    String acceptPrincipal(String name);

    @Message("Accetta")
    String accept();

    @Message("Rifiuta")
    String decline();

    @Message("Ritira la proposta")
    String takeBack();

    @Message("Finire il mandato")
    String endTitle();

    @Message("Oggi è l’ultimo giorno. Da adesso non si può più chiamare in base a questo mandato.")
    String endText();

    @Message("Finisci il mandato")
    String end();

    @Message("Sì, finisci il mandato")
    String endConfirm();

    @Message("No, lascialo com’è")
    String endCancel();

    @Message("Il mandato è in vigore.")
    String accepted();

    @Message("Il mandato è finito.")
    String ended();

    @Message("La proposta è partita: ora tocca all’altra azienda.")
    String proposed();

    @Message("Proponi un mandato")
    String newTitle();

    @Message("Cerca l’altra azienda")
    String stepSearch();

    @Message("Nome o parte del nome, come sta nell’elenco degli operatori")
    String searchHint();

    @Message("Cerca")
    String search();

    @Message("Scrivi il nome dell’azienda che cerchi.")
    String searchMissing();

    @Message("Aziende trovate")
    String found();

    @Message("Nessun operatore attivo con questo nome. Controlla come è scritto.")
    String foundNone();

    @Message("Scegli {name}")
    String choose(String name);

    @Message("L’altra azienda")
    String other();

    @Message("Cerca un’altra")
    String change();

    @Message("Chi chiama?")
    String side();

    @Message("Chiama {name}, per noi")
    String sideOutsourcer(String name);

    @Message("Chiamiamo noi, per {name}")
    String sidePrincipal(String name);

    @Message("Scegli chi chiama.")
    String sideMissing();

    @Message("Numeri da cui si chiama")
    String callingNumbers();

    @Message("Uno per riga. Li deve avere dichiarati chi chiama.")
    String callingNumbersHint();

    @Message("Scrivi almeno un numero.")
    String callingNumbersMissing();

    @Message("Primo giorno")
    String from();

    @Message("Scrivi il primo giorno.")
    String fromMissing();

    @Message("Scrivi la data come 2026-11-30.")
    String dateWrong();

    @Message("Ultimo giorno")
    String until();

    @Message("Lascia vuoto se non c’è una fine")
    String untilHint();

    @Message("Manda la proposta")
    String send();

    @Message("Accettato, non ancora cominciato")
    String NOT_YET();

    @Message("Periodo finito")
    String OVER();

    @Message("Fermo: un operatore non è attivo")
    String OPERATOR_NOT_ACTIVE();

    @Message("Fermo: numeri ritirati")
    String NUMBERS_WITHDRAWN();

    @Message("Numeri non più dichiarati")
    String withdrawnNumbers();
}
