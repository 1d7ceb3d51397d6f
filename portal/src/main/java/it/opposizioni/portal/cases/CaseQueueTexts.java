package it.opposizioni.portal.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the list of cases, with its queues and filters. */
@MessageBundle("casequeue")
public interface CaseQueueTexts {

    @Message(
            "Le segnalazioni contro lo stesso chiamante, riunite. I filtri restano nell’indirizzo, i numeri di telefono cifrati: puoi salvarlo o condividerlo.")
    String lead();

    @Message("Code di lavoro")
    String queues();

    @Message("Vai all’elenco")
    String skipToList();

    @Message("Fascicoli aperti, per fase")
    String byStage();

    @Message("Per me")
    String mine();

    @Message("Squadra")
    String team();

    @Message("Non assegnati")
    String unassigned();

    @Message("Scaduti")
    String overdue();

    @Message("Filtra i fascicoli")
    String filters();

    @Message("Nome dell’operatore, anche in parte, o numero chiamante.")
    String subjectHint();

    @Message("Tutti quelli aperti")
    String allStages();

    @Message("Solo quelli decisi")
    String decidedOnes();

    @Message("Applica")
    String apply();

    @Message("Filtri attivi")
    String activeFilters();

    @Message("Togli il filtro")
    String removeFilter();

    @Message("Togli tutti i filtri")
    String clear();

    @Message("Nessun fascicolo qui. Guarda quelli della squadra, o togli i filtri.")
    String none();

    @Message("Nessun fascicolo ha il codice {code}.")
    String noneWithCode(String code);

    @Message(
            "Non c’è nessun fascicolo aperto. Si apre da solo quando più persone segnalano lo stesso chiamante in pochi giorni.")
    String noneAtAll();

    @Message("Chi e fascicolo")
    String who();
}
