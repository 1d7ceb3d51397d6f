package it.opposizioni.portal.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about organisations and who acts for them. */
@MessageBundle("organisations")
public interface OrganisationTexts {

    @Message("Le tue organizzazioni")
    String title();

    @Message("Aziende, scuole, associazioni ed enti per cui puoi agire, o per cui l’hai chiesto.")
    String lead();

    @Message("Non hai ancora chiesto di agire per un’organizzazione.")
    String none();

    @Message("Le tue richieste")
    String caption();

    @Message("Chiedi di agire per un’organizzazione")
    String askTitle();

    @Message(
            "Per chi rappresenta un’azienda, una scuola, un’associazione o un ente che ha linee telefoniche. Il gestore controlla e ti risponde con un messaggio.")
    String askLead();

    @Message("Che cosa potrai fare")
    String whatThen();

    @Message("Vedere e gestire i numeri dell’organizzazione, anche quelli già iscritti dal gestore.")
    String thenNumbers();

    @Message("Mandare un elenco di numeri, fino a 10.000 alla volta.")
    String thenLists();

    @Message("Tutto ciò che fai resta scritto nella storia di ogni numero.")
    String thenSeen();

    @Message("Nome dell’organizzazione")
    String name();

    @Message("Come sta nel registro delle imprese o nello statuto")
    String nameHint();

    @Message("Scrivi il nome dell’organizzazione.")
    String nameMissing();

    @Message("Le 11 cifre dell’organizzazione; per una ditta individuale i tuoi 16 caratteri")
    String taxCodeHint();

    @Message("Il codice fiscale non è giusto: controlla le 11 cifre o i 16 caratteri.")
    String taxCodeWrong();

    @Message("Il tuo accesso non ha il codice fiscale. Accedi con SPID o con la carta d’identità elettronica.")
    String taxCodeNeeded();

    @Message("Il tuo ruolo")
    String role();

    @Message("Scegli il tuo ruolo.")
    String roleMissing();

    @Message("Legale rappresentante")
    String roleLegal();

    @Message("Procuratore o delegato")
    String roleProxy();

    @Message("Con un atto dell’organizzazione")
    String roleProxyHint();

    @Message("Come si può controllare")
    String evidence();

    @Message("Per esempio il numero della visura camerale o dell’atto")
    String evidenceHint();

    @Message("Scrivi come si può controllare.")
    String evidenceMissing();

    @Message("Manda la richiesta")
    String send();

    @Message("Stato")
    String state();

    @Message("Chiesta")
    String requested();

    @Message("Decisione")
    String decided();

    @Message("Chiusa")
    String closed();

    @Message("in attesa del gestore")
    String stateRequested();

    @Message("confermata")
    String stateConfirmed();

    @Message("rifiutata")
    String stateRefused();

    @Message("chiusa")
    String stateEnded();

    @Message("Hai mandato la richiesta. Ti scriviamo quando il gestore ha deciso.")
    String saidAsked();

    @Message("Chiusa: non si può più agire per l’organizzazione con questa richiesta.")
    String saidEnded();

    @Message("Agisci per {name}")
    String act(String name);

    @Message("Non agire più per l’organizzazione")
    String end();

    @Message(
            "Ciò che hai fatto resta valido. Se nessun altro la rappresenta, si chiudono anche le deleghe date a suo nome.")
    String endText();

    @Message("Ritira la richiesta")
    String takeBack();

    @Message("Organizzazioni")
    String deskTitle();

    @Message("Chi chiede di agire per un’organizzazione, e gli elenchi di numeri mandati.")
    String deskLead();

    @Message("Quali")
    String which();

    @Message("Da decidere")
    String tabOpen();

    @Message("Decise")
    String tabDone();

    @Message("Richieste")
    String requests();

    @Message("Non c’è nessuna richiesta.")
    String noRequests();

    @Message("Chi chiede")
    String representative();

    @Message("Organizzazione")
    String organisation();

    @Message("È già nel registro: chi chiede vedrà i suoi numeri.")
    String known();

    @Message("Decidi")
    String decision();

    @Message("Decide un’altra persona del gestore: la richiesta è tua.")
    String yours();

    @Message("Chi chiede agisce subito per l’organizzazione.")
    String confirmText();

    @Message("Conferma")
    String confirm();

    @Message("Rifiuta")
    String refuse();

    @Message("Chi chiede legge il motivo.")
    String refuseText();

    @Message("Motivo")
    String reason();

    @Message("Scrivilo per la persona: che cosa manca e che cosa può fare")
    String reasonHint();

    @Message("Scrivi il motivo.")
    String reasonMissing();

    @Message("Togli il potere di agire")
    String endRepresentation();

    @Message(
            "Per esempio quando cambia il legale rappresentante. Si chiudono anche le deleghe date a nome dell’organizzazione.")
    String endRepresentationText();

    @Message("Confermata: la persona può agire per l’organizzazione.")
    String saidConfirmed();

    @Message("Rifiutata: la persona legge il motivo.")
    String saidRefused();

    @Message("Tutte le richieste")
    String all();
}
