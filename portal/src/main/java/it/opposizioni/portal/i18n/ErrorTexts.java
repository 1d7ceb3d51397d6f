package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages that say why something did not work. */
@MessageBundle("errors")
public interface ErrorTexts {

    @Message("La richiesta non è leggibile")
    String badRequestTitle();

    @Message(
            "Il modulo è arrivato incompleto, oppure la pagina era aperta da prima che tu accedessi o uscissi. Torna alla pagina, ricaricala e riprova.")
    String badRequestText();

    @Message("La richiesta viene da un altro sito")
    String foreignTitle();

    @Message("Per la tua sicurezza non è stato fatto nulla. Apri la pagina da questo sito e riprova da lì.")
    String foreignText();

    @Message(
            "Nel frattempo hai fatto di nuovo l’accesso: non è stato inviato nulla. Controlla i dati e inviali di nuovo.")
    String otherSession();

    @Message(
            "Nel frattempo hai fatto di nuovo l’accesso: non è stato inviato nulla. Scegli di nuovo il file, controlla i dati e inviali.")
    String otherSessionFile();

    @Message("La sessione è finita: non è stato inviato nulla. Controlla i dati e inviali di nuovo, o prima accedi.")
    String sessionOver();

    @Message("Scegli di nuovo il file, controlla i dati e inviali.")
    String fileAgain();

    @Message("Quella pagina era aperta per un’altra persona")
    String otherPersonTitle();

    @Message("Non abbiamo fatto nulla: nel frattempo hai cambiato la persona per cui agisci.")
    String otherPersonText();

    @Message("Ora agisci per {name}. Controlla per chi vuoi farlo, poi apri di nuovo la pagina.")
    String actingFor(String name);

    @Message("Ora agisci per te. Controlla per chi vuoi farlo, poi apri di nuovo la pagina.")
    String actingForYourself();

    @Message("Per quale organizzazione?")
    String organisationTitle();

    @Message("Gli elenchi di numeri sono per chi agisce per un’organizzazione.")
    String organisationText();

    @Message("Scegli l’organizzazione")
    String organisationWay();

    @Message("Ora agisci per {name}. Usa il pulsante in alto per tornare ad agire per te, poi scegli l’organizzazione.")
    String organisationActing(String name);

    @Message("Non puoi vedere questa pagina")
    String forbiddenTitle();

    @Message("Questa pagina è per chi ha il ruolo di {role}. Tu hai fatto l’accesso come {name}.")
    String forbiddenRole(String role, String name);

    @Message("Il tuo accesso non basta per questa pagina.")
    String forbiddenText();

    @Message("Se hai un altro accesso, esci e rientra con quello.")
    String forbiddenNext();

    @Message("cittadino")
    String roleCitizen();

    @Message("operatore")
    String roleOperator();

    @Message("autorità")
    String roleRegulator();

    @Message("gestore")
    String roleRegistrar();

    @Message("Pagina non trovata")
    String notFoundTitle();

    @Message(
            "L’indirizzo non porta a nessuna pagina, oppure la pagina non è tua. Controlla l’indirizzo o riparti dalla pagina iniziale.")
    String notFoundText();

    @Message("È già cambiato qualcosa")
    String conflictTitle();

    @Message(
            "Quello che volevi fare è già stato fatto, oppure non è più possibile. Torna indietro e guarda com’è adesso.")
    String conflictText();

    @Message("Il file è troppo grande")
    String tooLargeTitle();

    @Message(
            "La lista di una consultazione può avere al massimo 1 GB: comprimila in ZIP o GZ, oppure dividila. Con una segnalazione si possono inviare fino a cinque file di 10 MB l’uno: riducili, o aggiungine una parte dopo. Da ogni altra pagina si possono inviare al massimo 12 MB.")
    String tooLargeText();

    @Message("Troppe richieste in poco tempo")
    String tooManyTitle();

    @Message("Aspetta {seconds} secondi e riprova.")
    String tooManyWait(long seconds);

    @Message("Aspetta qualche minuto e riprova.")
    String tooManyText();

    @Message("Qualcosa si è rotto da parte nostra")
    String internalTitle();

    @Message(
            "Non è colpa tua e le tue bozze sono salve. Riprova. Se succede ancora, scrivici indicando questo riferimento:")
    String internalText();

    @Message("Il servizio ora non è disponibile")
    String unavailableTitle();

    @Message("Non hai perso nulla: le tue bozze sono salve. Riprova tra qualche minuto.")
    String unavailableText();

    @Message("Il servizio non ha risposto")
    String unansweredTitle();

    @Message(
            "Non sappiamo se quello che hai inviato è stato fatto. Tra qualche minuto apri di nuovo la pagina e guarda com’è: se non è cambiato nulla, riprova. Le tue bozze sono salve.")
    String unansweredText();

    @Message("Siete in tanti in questo momento")
    String crowdedTitle();

    @Message(
            "Riprova fra qualche secondo. Se hai inviato un modulo, ricarica la pagina: il browser lo manda di nuovo. Le tue bozze sono salve.")
    String crowdedText();

    @Message("Stiamo ripristinando il registro")
    String beingRestoredTitle();

    @Message(
            "Per ora puoi leggere tutto, ma non cambiare nulla. Non hai perso nulla: le tue bozze sono salve. Riprova più tardi.")
    String beingRestoredText();

    @Message(
            "Stiamo ripristinando il registro: per ora non si può cambiare nulla. Ciò che hai scritto è ancora qui. Invialo più tardi.")
    String beingRestoredForm();

    @Message("Questa non è una data. Scrivi per esempio 31/3/2027.")
    String notADay();

    @Message("Operazione non permessa qui")
    String methodTitle();

    @Message("Prova di nuovo")
    String retry();

    @Message("Serve un accesso più sicuro")
    String strongerTitle();

    @Message("Per questa operazione devi entrare con SPID di livello {level}, o più alto. Puoi usare anche la CIE.")
    String strongerText(int level);

    @Message("Ti facciamo uscire e rientrare. Poi torni qui: quello che hai scritto resta salvato.")
    String strongerNext();

    @Message(
            "Rivedi questa pagina anche dopo l’accesso? Il tuo gestore ha usato un livello più basso: chiedigli il livello {level}, o entra con la CIE.")
    String strongerAgain(int level);

    @Message("Esci ed entra di nuovo")
    String strongerButton();

    @Message("Vai alla pagina iniziale")
    String goHome();

    @Message(
            "Quello che hai mandato prima era arrivato ed è stato fatto: guarda che cosa ne è venuto. Se vuoi anche questo, mandalo di nuovo.")
    String sentBefore();
}
