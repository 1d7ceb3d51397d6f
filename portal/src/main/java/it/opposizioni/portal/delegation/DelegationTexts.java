package it.opposizioni.portal.delegation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about people who act for others. */
@MessageBundle("people")
public interface DelegationTexts {

    @Message("Le persone che segui")
    String title();

    @Message("Qui vedi per chi puoi agire, anche un’organizzazione, e chi può agire per te, per esempio un familiare.")
    String lead();

    @Message("Proposte per te")
    String offers();

    @Message("Leggi e rispondi")
    String readAndAnswer();

    @Message("Per chi puoi agire")
    String youActFor();

    @Message("Non segui nessuno. Se qualcuno ti propone una delega, la trovi qui.")
    String nobody();

    @Message("Agisci per {name}")
    String actFor(String name);

    @Message("Vedi o chiudi la delega")
    String details();

    @Message("Le tue organizzazioni")
    String organisations();

    @Message(
            "Rappresenti un’azienda, una scuola, un’associazione o un ente con molte linee? Chiedi di agire per l’organizzazione.")
    String noOrganisations();

    @Message("Chiedi di agire per un’organizzazione")
    String askForOrganisation();

    @Message("Vedi le tue richieste")
    String organisationRequests();

    @Message("Vedi l’organizzazione")
    String organisationDetails();

    @Message("Chi può agire per te")
    String actForYou();

    @Message("Nessuno può agire per te.")
    String nobodyForYou();

    @Message("Scegli chi può agire per te")
    String offer();

    @Message("Deleghe chiuse")
    String closed();

    @Message("{name}, per te")
    String actedForYou(String name);

    @Message("Tu, per {name}")
    String youActed(String name);

    @Message("da accettare")
    String toAnswer();

    @Message("in attesa di risposta")
    String waiting();

    @Message("attiva")
    String inForce();

    @Message("non accettata")
    String declined();

    @Message("chiusa")
    String ended();

    @Message("scaduta")
    String expired();

    @Message("Si può rispondere fino a {day}.")
    String answerBy(String day);

    @Message("Vale fino a {day}.")
    String until(String day);

    @Message("Confermata dal gestore {day}.")
    String representedSince(String day);

    @Message("Vale finché uno dei due non la chiude.")
    String withoutEnd();

    @Message("Chiusa da {day}.")
    String overSince(String day);

    @Message("Hai mandato la proposta. La persona la vede quando fa l’accesso con il suo codice fiscale.")
    String doneOffered();

    @Message("Hai accettato: ora puoi agire per questa persona.")
    String doneAccepted();

    @Message("Non hai accettato. Lo diciamo a chi te l’ha proposta.")
    String doneDeclined();

    @Message("La delega è chiusa.")
    String doneEnded();

    @Message("{name} ti chiede di agire al suo posto")
    String askedTitle(String name);

    @Message("Agisci per {name}")
    String receivedTitle(String name);

    @Message("{name} può agire per te")
    String givenTitle(String name);

    @Message("Proposta a {name}")
    String offeredTitle(String name);

    @Message("Delega chiusa: {name}")
    String overTitle(String name);

    @Message("Persona")
    String person();

    @Message("Codice fiscale")
    String taxCode();

    @Message("Stato")
    String state();

    @Message("Proposta")
    String offeredOn();

    @Message("Durata")
    String duration();

    @Message("Che cosa comporta")
    String consequences();

    @Message("Può iscrivere numeri, toglierli dal registro e scegliere le aziende che possono chiamare.")
    String may();

    @Message("Per ogni numero serve la prova della linea, come sempre.")
    String proofToo();

    @Message("Non può cambiare il profilo, cancellare dati, leggere i messaggi o dare la delega ad altri.")
    String mayNot();

    @Message("Tutto ciò che fa resta scritto nella storia del numero e tra chi ha guardato i dati.")
    String seen();

    @Message("La delega si può chiudere in ogni momento, da una parte e dall’altra.")
    String endable();

    @Message("Accetta")
    String accept();

    @Message("Non accettare")
    String decline();

    @Message("Chiudi la delega")
    String end();

    @Message("Ritira la proposta")
    String takeBack();

    @Message("Chi può agire per te")
    String offerTitle();

    @Message("Scegli una persona di cui ti fidi. Potrà agire quando avrà accettato.")
    String offerLead();

    @Message("Nome e cognome")
    String name();

    @Message("Serve a te, per riconoscerla")
    String nameHint();

    @Message("Scrivi il nome della persona.")
    String nameMissing();

    @Message("Il suo codice fiscale")
    String otherTaxCode();

    @Message("16 caratteri. Lo conserviamo cifrato.")
    String taxCodeHint();

    @Message("Il codice fiscale non è giusto: controlla i 16 caratteri.")
    String taxCodeWrong();

    @Message("Il tuo accesso non ha il codice fiscale. Accedi con SPID o con la carta d’identità elettronica.")
    String taxCodeNeeded();

    @Message("Ultimo giorno (facoltativo)")
    String lastDay();

    @Message("Senza un giorno la delega vale finché uno dei due non la chiude")
    String lastDayHint();

    @Message("Scrivi un giorno, per esempio 31/12/2027.")
    String lastDayWrong();

    @Message("Manda la proposta")
    String send();

    @Message("Chi può agire per {name}")
    String organisationTitle(String name);

    @Message("Qui vedi chi rappresenta l’organizzazione e chi ha una delega a suo nome.")
    String organisationLead();

    @Message("Vedi chi può agire per l’organizzazione e proponi deleghe a suo nome.")
    String organisationCard();

    @Message("Vedi e proponi deleghe")
    String toOrganisationPeople();

    @Message("Chi la rappresenta")
    String representatives();

    @Message("Chi rappresenta l’organizzazione lo conferma il gestore: qui non si può togliere.")
    String representativesText();

    @Message("Conferma del gestore: {day}.")
    String representativeSince(String day);

    @Message("tu")
    String you();

    @Message("Chi ha una delega")
    String delegates();

    @Message("Nessuno ha una delega a nome dell’organizzazione.")
    String noDelegates();

    @Message("Proponi una delega")
    String organisationOffer();

    @Message("Proponi una delega per {name}")
    String organisationOfferTitle(String name);

    @Message("{person} può agire per {name}")
    String organisationGivenTitle(String person, String name);

    @Message(
            "Può iscrivere numeri, anche con un elenco, toglierli dal registro e scegliere le aziende che possono chiamare.")
    String organisationMay();

    @Message("Non può dare la delega ad altri.")
    String organisationMayNot();

    @Message(
            "La delega si può chiudere in ogni momento, da una parte e dall’altra. Finisce anche quando nessuno rappresenta più l’organizzazione.")
    String organisationEndable();
}
