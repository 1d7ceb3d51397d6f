package it.opposizioni.portal.printed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about documents to print. */
@MessageBundle("printed")
public interface PrintedTexts {

    @Message("Scarica il reclamo (PDF)")
    String complaint();

    @Message(
            "Ha la forma che il Garante chiede per un reclamo, ed è da firmare. Inviarlo è facoltativo: la segnalazione è già arrivata.")
    String complaintHint();

    @Message("Al posto del nome di chi ha segnalato c’è il codice.")
    String codedHint();

    @Message("Scarica l’atto (PDF)")
    String act();

    @Message("Leggi l’atto proposto (PDF)")
    String actOfProposal();

    @Message("Chi ha segnalato è indicato con il codice, senza nome.")
    String actHint();
}
