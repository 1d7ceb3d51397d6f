package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame around every page and of the components. */
@MessageBundle("shell")
public interface ShellTexts {

    @Message("Registro delle opposizioni")
    String service();

    @Message("Le chiamate pubblicitarie si possono fermare")
    String claim();

    @Message("Vai al contenuto")
    String skipToContent();

    @Message("Vai al menu")
    String skipToMenu();

    @Message("Vai al piè di pagina")
    String skipToFooter();

    @Message("Salti rapidi")
    String skipLinks();

    @Message("Sezioni del sito")
    String mainMenu();

    @Message("Menu")
    String menu();

    @Message("Menu dell’area")
    String areaMenu();

    @Message("Accedi")
    String signIn();

    @Message("Esci")
    String signOut();

    @Message("Hai fatto l’accesso come {name}.")
    String signedInAs(String name);

    @Message("La sessione sta per finire")
    String sessionEnding();

    @Message("Finisce alle")
    String sessionEndsAt();

    @Message(
            "Se non resti collegato, quando invii un modulo ti chiediamo di accedere. Poi ritrovi ciò che hai scritto.")
    String sessionEndingText();

    @Message("Resta collegato")
    String staySignedIn();

    @Message("La sessione è finita")
    String sessionOver();

    @Message(
            "Ciò che hai scritto è ancora in questa pagina. Quando lo invii ti chiediamo di accedere, e poi lo ritrovi. Solo un file va scelto di nuovo.")
    String sessionOverText();

    @Message("Un file non si può conservare fra una pagina e l’altra: sceglilo di nuovo.")
    String fileAgain();

    @Message("Torna alla pagina")
    String backToPage();

    @Message("Il tuo menu: {name}")
    String accountOf(String name);

    @Message("Per le altre aree serve un altro accesso: esci e rientra con quello.")
    String otherAreas();

    @Message("Stai agendo per")
    String actingForPerson();

    @Message("Torna ad agire per te")
    String actForYourself();

    @Message("Le persone che segui")
    String people();

    @Message("Agisci per")
    String actingFor();

    @Message("Scegli per chi agire")
    String chooseOperator();

    @Message("Cambia operatore")
    String switchOperator();

    @Message("Area personale")
    String personalArea();

    @Message("Area operatori")
    String operatorArea();

    @Message("Area autorità")
    String authorityArea();

    @Message("Messaggi")
    String messages();

    @Message("Profilo")
    String profile();

    @Message("Chi mi ha chiamato?")
    String whoCalledMe();

    @Message("Servizi")
    String services();

    @Message("Tutti i servizi")
    String allServices();

    @Message("Iscrivi i tuoi numeri")
    String addNumbers();

    @Message("Aiuto")
    String help();

    @Message("Cosa il registro non può fermare")
    String limits();

    @Message("Per telefono, e-mail o lettera")
    String otherWays();

    @Message("«Chi mi ha chiamato» nella tua app o nel tuo sito")
    String forApps();

    @Message("Verifica una ricevuta o un certificato")
    String verifyDocument();

    @Message("Home")
    String home();

    @Message("Percorso di navigazione")
    String breadcrumb();

    @Message("Serve aiuto?")
    String needHelp();

    @Message("Leggi le risposte")
    String helpLink();

    @Message("Chiedi assistenza")
    String askForHelp();

    @Message("Servizi")
    String footerServices();

    @Message("Contatti")
    String contacts();

    @Message("Scrivici")
    String writeToUs();

    @Message("Controlla se un messaggio è nostro")
    String checkMessage();

    @Message("Link utili")
    String footerLegal();

    @Message("Informativa privacy")
    String privacy();

    @Message("Dichiarazione di accessibilità")
    String accessibility();

    @Message("Note legali")
    String legalNotes();

    @Message("Cookie")
    String cookies();

    @Message("Mappa del sito")
    String siteMap();

    @Message("Per tutti")
    String forEverybody();

    @Message("Pagina iniziale")
    String homePage();

    @Message("Le parole del registro")
    String words();

    @Message("Segnala un problema del sito")
    String feedback();

    @Message("Codice sorgente")
    String sourceCode();

    @Message("Non chiediamo mai denaro o password. Non ti chiamiamo e non ti scriviamo mai per chiederti un codice.")
    String neverMoney();

    @Message("Errore:")
    String errorPrefix();

    @Message("C’è qualcosa da correggere")
    String errorTitle();

    @Message("Per ora non è possibile")
    String postponedTitle();

    @Message("Errore:")
    String errorWord();

    @Message("Passo {n} di {total}")
    String step(int n, int total);

    @Message("Passi di questa richiesta")
    String steps();

    @Message("fatto")
    String stepDone();

    @Message("Modifica")
    String change();

    @Message("Pagine")
    String pages();

    @Message("Pagina successiva")
    String nextPage();

    @Message("Torna all’inizio dell’elenco")
    String firstPage();

    @Message("Dati non disponibili ora")
    String unavailableTitle();

    @Message("Il servizio che li conserva non risponde. Non hai perso nulla: riprova tra qualche minuto.")
    String unavailableText();

    @Message("Continua")
    String proceed();

    @Message("Indietro")
    String back();

    @Message("Salva e continua più tardi")
    String saveForLater();

    @Message("Continua più tardi")
    String continueLater();

    @Message("Elenco degli operatori")
    String operatorDirectory();

    @Message("Area del gestore")
    String administrationArea();

    @Message("Il registro in cifre")
    String statistics();

    @Message("Dati aperti")
    String openData();

    @Message("Stato del servizio")
    String serviceStatus();
}
