package it.opposizioni.operator.obligation;

import it.opposizioni.kit.text.Text;

/** What is due. */
enum ObligationKind {
    /** A consultation in every calendar month (L. 5/2018 art. 1 c. 12). */
    MONTHLY_UPDATE(
            Text.of("Consultazione mensile di %s", "Monthly consultation for %s"),
            Text.of(
                    "Entro questo giorno va fatta almeno una consultazione del mese (L. 5/2018 art. 1 c. 12). Vale 15 giorni per le telefonate: per chiamare tutto il mese ne servono almeno due.",
                    "At least one consultation of the month is due by this day (L. 5/2018 art. 1 c. 12). It is valid for 15 days of calls: to call all month you need at least two.")),
    /** The last day on which a consultation is valid (DPR 26/2022 art. 8 c. 2). */
    VALIDITY_END(
            Text.of("Ultimo giorno della consultazione: %s", "Last day of the consultation: %s"),
            Text.of(
                    "Dopo questo giorno la lista non si può più usare: prima di contattare qualcuno consulta di nuovo (DPR 26/2022 art. 8 c. 2).",
                    "After this day the list can no longer be used: consult again before you contact anybody (DPR 26/2022 art. 8 c. 2).")),
    /** The same, and a campaign is open on it. */
    CAMPAIGN_AT_RISK(
            Text.of("Campagna aperta, ultimo giorno valido: %s", "Campaign is open, last good day: %s"),
            Text.of(
                    "La campagna è aperta e la sua consultazione finisce: consulta di nuovo, o chiudi la campagna. Dopo questo giorno non si può contattare nessuno.",
                    "The campaign is open and its consultation ends: consult again, or close the campaign. After this day nobody may be contacted."));

    private final Text title;
    private final Text explanation;

    ObligationKind(Text title, Text explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    Text title() {
        return title;
    }

    Text explanation() {
        return explanation;
    }
}
