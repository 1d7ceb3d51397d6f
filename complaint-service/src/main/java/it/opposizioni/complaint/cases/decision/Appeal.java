package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.text.Text;

/** How a decision can be opposed. */
public final class Appeal {

    /** Codice art. 152; D.Lgs. 150/2011 art. 10. */
    public static final Text HOW = Text.of(
            "Si può ricorrere al tribunale entro 30 giorni dalla comunicazione, 60 per chi risiede all’estero (Codice privacy, art."
                    + " 152; D.Lgs. 150/2011, art. 10).",
            "An appeal to the court is possible within 30 days of its communication, 60 for those who live abroad (Privacy Code,"
                    + " art. 152; Legislative Decree 150/2011, art. 10).");

    private Appeal() {}
}
