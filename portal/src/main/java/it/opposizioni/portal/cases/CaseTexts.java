package it.opposizioni.portal.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a case that more than one page shows. */
@MessageBundle("cases")
public interface CaseTexts {

    @Message("Fascicoli")
    String title();

    @Message("Fascicolo")
    String one();

    @Message("Area dell’autorità")
    String area();

    @Message("Chi è accusato")
    String subject();

    @Message("Ruolo")
    String party();

    @Message("Chiamanti e committenti")
    String allParties();

    @Message("Chi ha chiamato")
    String caller();

    @Message("Una segnalazione di questo fascicolo è tua: se ne occupa un collega.")
    String ownComplaint();

    @Message("Committente")
    String principal();

    @Message("{name} (committente)")
    String asPrincipal(String name);

    @Message("Operatore senza nome")
    String unnamed();

    @Message("Committenti")
    String principals();

    @Message(
            "Per conto di chi sono partite queste chiamate. Il committente risponde in solido (L. 5/2018 art. 1 c. 11).")
    String principalsText();

    @Message("Chi ha chiamato per il committente")
    String callers();

    @Message(
            "Una segnalazione che è anche nel fascicolo di chi ha chiamato si chiude con la decisione su quello. Qui si decide solo sul committente.")
    String callersText();

    @Message("Nessuno")
    String noCase();

    @Message("Fase")
    String stage();

    @Message("Chi lo ha")
    String assignee();

    @Message("Termine")
    String due();

    @Message("Notifica dell’atto")
    String serving();

    @Message("Qualsiasi")
    String allServings();

    @Message("Atto da notificare")
    String toServe();

    @Message("Atto in viaggio per PEC")
    String onItsWay();

    @Message("Consegna non provata")
    String notArrived();

    @Message("Atto notificato")
    String served();

    @Message("tu")
    String me();

    @Message("nessuno")
    String nobody();

    @Message("il collega scelto")
    String chosenColleague();

    @Message("già scaduto")
    String past();

    @Message("Segnalazioni")
    String complaints();

    @Message("Prova")
    String evidence();

    @Message("{b} di grado B, {c} di grado C")
    String grades(long b, long c);

    @Message("{a} di grado A, {b} di grado B, {c} di grado C")
    String gradesWithA(long a, long b, long c);

    @Message("Aperto")
    String opened();

    @Message("Parti del fascicolo")
    String parts();

    @Message("Panoramica")
    String overview();

    @Message("Storia")
    String history();

    @Message("Decisione")
    String decision();

    @Message(
            "Tutte le segnalazioni si fondano solo sul numero mostrato, che si può falsificare. Con queste prove non si può accertare una violazione. Se sai da quale linea veniva una chiamata, registralo nella segnalazione corrispondente.")
    String onlyNumbers();

    @Message(
            "Non c’è un operatore certo: nessuno ha dichiarato questo numero, oppure lo ha dichiarato più di uno. Se sai quale azienda lo usava, indicala: altrimenti il fascicolo si può chiudere senza sanzione.")
    String noOperator();

    @Message("È confluito in un altro fascicolo.")
    String mergedInto();

    @Message("È stato diviso da un altro fascicolo.")
    String splitFrom();

    @Message("Apri quello")
    String openThat();

    @Message("Il fascicolo è archiviato, ma le sue segnalazioni non si chiudono da sole.")
    String leftOpen();

    @Message("Vedi quelle ancora aperte, per chiuderle insieme")
    String toOpenOnes();

    @Message("Vedi queste segnalazioni nell’elenco, con i filtri")
    String inList();

    @Message("Segnalazione")
    String complaint();

    @Message("Ricevuta")
    String filed();

    @Message("Valutazione automatica")
    String assessment();

    @Message("Grado")
    String grade();

    @Message(
            "A: è accertato da quale linea veniva la chiamata. B: il numero era dichiarato e una lista di chi ha chiamato conteneva il numero chiamato. C: solo il numero mostrato.")
    String gradesExplained();

    @Message(
            "B: una lista del committente conteneva il numero chiamato, o la linea è confermata e il committente è stato indicato. C: il numero mostrato poteva chiamare per il committente, e non c’è altro.")
    String principalGrades();

    @Message(
            "Nessuna lista nota del committente conteneva il numero chiamato. Con queste prove non si può accertare una violazione.")
    String onlyMandates();

    @Message("Fascicolo di cui fa parte")
    String itsCase();

    @Message("Fascicolo sul committente")
    String principalCase();

    @Message("Vai al fascicolo")
    String toCase();

    @Message("un’altra persona")
    String somebody();

    @Message("Aperto")
    String stageOpen();

    @Message("Assegnato")
    String stageAssigned();

    @Message("Informazioni chieste")
    String stageRequested();

    @Message("Risposta ricevuta")
    String stageReplied();

    @Message("Audizione")
    String stageHearing();

    @Message("Decisione proposta")
    String stageProposed();

    @Message("Deciso")
    String stageDecided();

    @Message("Unito a un altro")
    String stageMerged();

    @Message("Archiviato")
    String stageArchived();
}
