package it.opposizioni.portal.authority;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the authority area. */
@MessageBundle("authority")
public interface AuthorityTexts {

    @Message("Segnalazioni")
    String title();

    @Message("Chi è accusato")
    String accused();

    @Message(
            "Tutte le segnalazioni, dalla più recente. I filtri restano nell’indirizzo, i numeri di telefono cifrati: puoi salvarlo o condividerlo.")
    String lead();

    @Message("Filtra")
    String filters();

    @Message("Fase")
    String stage();

    @Message("Tutte le fasi")
    String allStages();

    @Message("Valutazione automatica")
    String assessment();

    @Message("Tutte le valutazioni")
    String allAssessments();

    @Message("Grado della prova")
    String grade();

    @Message("Tutti i gradi")
    String allGrades();

    @Message("A: linea accertata")
    String gradeA();

    @Message("B: numero dichiarato e lista")
    String gradeB();

    @Message("C: solo il numero mostrato")
    String gradeC();

    @Message("Settore")
    String product();

    @Message("Tutti i settori")
    String allProducts();

    @Message("Regione della linea chiamata")
    String area();

    @Message("Tutte le regioni")
    String allAreas();

    @Message("Numero chiamante")
    String caller();

    @Message("Applica")
    String apply();

    @Message("Altri filtri")
    String moreFilters();

    @Message("Togli tutti i filtri")
    String clear();

    @Message("Nessuna segnalazione con questi filtri.")
    String none();

    @Message("Nessuna segnalazione ha il codice {code}.")
    String noneWithCode(String code);

    @Message("Non c’è ancora nessuna segnalazione.")
    String noneAtAll();

    @Message("Filtri attivi")
    String activeFilters();

    @Message("Togli il filtro")
    String removeFilter();

    @Message("Chi è accusato, e segnalazione")
    String number();

    @Message("Ricevuta")
    String filed();

    @Message("Chiamanti")
    String callers();

    @Message("Segnalazioni aperte: {open}.")
    String waiting(String open);

    @Message("Nei tuoi fascicoli")
    String mine();

    @Message("Non assegnate")
    String unassigned();

    @Message("Chi se ne occupa")
    String assignee();

    @Message("Chiunque")
    String allAssignees();

    @Message("Quante segnalazioni attendono e dove")
    String byStage();

    @Message("Scadute")
    String overdue();

    @Message("Qui i numeri sono coperti. Li vedi aprendo la segnalazione, o cercandone uno e dicendo a che cosa serve.")
    String masked();

    @Message("Chiamate")
    String calls();

    @Message("Termine")
    String due();

    @Message("Segnalazione {id}")
    String complaint(String id);

    @Message("Fasi")
    String stages();

    @Message("Che cosa puoi fare ora")
    String acts();

    @Message("Prendi in carico")
    String take();

    @Message("Apri l’istruttoria")
    String investigate();

    @Message("Chiudi la segnalazione")
    String close();

    @Message("Per conto di chi è partita la chiamata")
    String onBehalfOf();

    @Message(
            "Quel giorno il numero poteva chiamare per questi operatori. Chi ha fatto chiamare risponde con chi ha chiamato: scegline uno se le prove lo dicono.")
    String onBehalfOfHint();

    @Message("Tutti i grafici, con le tabelle e gli altri periodi")
    String allFigures();

    @Message("Segnalazioni da lavorare")
    String work();

    @Message("Chi ha chiamato")
    String operator();

    @Message("Il nome, anche incompleto, dell’operatore a cui portano le prove.")
    String operatorHint();

    @Message("l’operatore scelto")
    String chosenOperator();

    @Message("Committente")
    String principal();

    @Message("Il nome, anche incompleto, dell’operatore per cui è stata fatta la chiamata.")
    String principalHint();

    @Message("Salva il committente")
    String choosePrincipal();

    @Message("L’autorità ha scelto {name}")
    String principalChosen(String name);

    @Message("Scegli il committente.")
    String principalMissing();

    @Message("Hai fatto tu questa segnalazione, o un’altra dello stesso fascicolo: se ne occupa un collega.")
    String ownComplaint();

    @Message("Ti riguarda")
    String ownListed();

    @Message("Non puoi sceglierla: hai fatto tu questa segnalazione, o un’altra dello stesso fascicolo.")
    String ownNotChosen();

    @Message("Si decide nel fascicolo di cui questa segnalazione fa parte.")
    String decidedInCase();

    @Message(
            "Qui la segnalazione si chiude senza violazione, o come fuori competenza. Una violazione si accerta solo con la decisione di un fascicolo. Una persona la propone e un’altra la approva, dopo che l’operatore è stato sentito.")
    String violationNeedsCase();

    @Message("Non accolta: nessuna violazione")
    String notUpheld();

    @Message("Fuori competenza")
    String outside();

    @Message("Motivo, in parole per chi ha segnalato")
    String reason();

    @Message("Chi ha segnalato lo legge così com’è.")
    String reasonHint();

    @Message("Scegli l’esito.")
    String outcomeMissing();

    @Message("Scrivi il motivo.")
    String reasonMissing();

    @Message(
            "Qualcun altro ha già agito su questa segnalazione. Guarda sotto che cosa ha fatto: adesso la situazione è quella.")
    String somebodyElse();

    @Message("Tutte le segnalazioni di {number}")
    String sameCaller(String number);

    @Message("Altre segnalazioni")
    String others();
}
