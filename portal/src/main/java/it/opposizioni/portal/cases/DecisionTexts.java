package it.opposizioni.portal.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a case's decision: the proposal, its approval, and the worksheet of a fine. */
@MessageBundle("decision")
public interface DecisionTexts {

    @Message("Non c’è ancora nessuna proposta.")
    String noProposal();

    @Message("Potrai proporre una decisione quando il giorno dell’audizione è passato.")
    String afterHearing();

    @Message("Proposta")
    String proposal();

    @Message("Decisione presa")
    String decided();

    @Message(
            "Hai proposto tu questa decisione: la approva o la restituisce un’altra persona. Puoi solo ritirarla, restituendola.")
    String ownProposal();

    @Message("Decidono due persone: chi propone non approva. Approvare chiude il fascicolo e le sue segnalazioni.")
    String fourEyes();

    @Message("Esito")
    String outcome();

    @Message("C’è una violazione")
    String upheld();

    @Message("Non c’è una violazione")
    String notUpheld();

    @Message("Fuori competenza")
    String outside();

    @Message("Misure")
    String measures();

    @Message("Norme violate")
    String grounds();

    @Message("Fatti accertati")
    String facts();

    @Message("Motivazione")
    String reasons();

    @Message("Lo legge anche l’operatore, così com’è: non scrivere nomi o numeri di chi ha segnalato.")
    String operatorHint();

    @Message("Motivo per chi ha segnalato")
    String reasonForReporters();

    @Message("Chi ha segnalato lo legge così com’è: non scrivere nomi di persone.")
    String reportersHint();

    @Message("Importo proposto, in euro")
    String amount();

    @Message("Euro interi. Puoi lasciarlo vuoto: la sanzione è un atto a parte.")
    String amountHint();

    @Message("Fatturato mondiale dell’anno prima, in euro")
    String turnover();

    @Message(
            "Euro interi. Se non lo conosci lascia vuoto: dove il massimo dipende dal fatturato, è allora di 20 milioni.")
    String turnoverHint();

    @Message("Approva la decisione")
    String approve();

    @Message("Restituisci la proposta")
    String giveBack();

    @Message("Perché la restituisci")
    String returnReason();

    @Message("Restituisci")
    String doReturn();

    @Message("Proponi una decisione")
    String propose();

    @Message("Per accertare una violazione manca: {what}.")
    String missing(String what);

    @Message("un operatore")
    String missingOperator();

    @Message("una prova oltre al numero mostrato")
    String missingEvidence();

    @Message("l’audizione dell’operatore")
    String missingHearing();

    @Message("Scheda di quantificazione della sanzione")
    String worksheet();

    @Message("I cinque passi delle linee guida EDPB 04/2022. Servono solo per una sanzione pecuniaria.")
    String worksheetLead();

    @Message("1. Trattamenti e violazioni")
    String conduct();

    @Message("2. Gravità")
    String seriousness();

    @Message("Bassa")
    String low();

    @Message("Media")
    String medium();

    @Message("Alta")
    String high();

    @Message("2. Punto di partenza")
    String startingPoint();

    @Message("3. Circostanze aggravanti e attenuanti")
    String circumstances();

    @Message("4. Massimo di legge")
    String ceiling();

    @Message(
            "Il massimo dipende dalle norme scelte ed è una formula, non una proposta. Di regola è di 20 milioni di euro o, se di più, del 4 % del fatturato mondiale dell’anno prima. Le norme con un altro massimo lo dicono nell’elenco. Se ne scegli più di una, vale il massimo più alto.")
    String ceilingText();

    @Message("Sanzione al massimo di {amount} euro, qualunque sia il fatturato.")
    String ownCeiling(String amount);

    @Message("Per questa norma sanziona un’altra autorità.")
    String finedByAnother();

    @Message(
            "Il massimo tra 20 milioni di euro e il 4 % del fatturato mondiale. Il fatturato non è noto: per quanto si sa, il massimo è di 20 milioni.")
    String ceilingUnknown();

    @Message("Il massimo non si può calcolare adesso. Ricarica la pagina tra poco.")
    String ceilingUnavailable();

    @Message("Calcola il massimo")
    String compute();

    @Message("5. Efficacia, proporzionalità, dissuasività")
    String proportionality();

    @Message("Proponi")
    String doPropose();

    @Message("Scrivi euro interi, senza centesimi.")
    String noAmount();
}
