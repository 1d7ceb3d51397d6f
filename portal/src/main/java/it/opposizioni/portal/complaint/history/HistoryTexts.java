package it.opposizioni.portal.complaint.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what happened in the case of a complaint. */
@MessageBundle("complainthistory")
public interface HistoryTexts {

    @Message("L’autorità ha chiesto informazioni a {who}")
    String asked(String who);

    @Message("L’autorità ha ricevuto la risposta di {who}")
    String replied(String who);

    @Message("L’autorità ha fissato un’audizione per sentire {who}")
    String hearing(String who);

    @Message("Prima della decisione può spiegare le sue ragioni. Tu non devi fare nulla.")
    String hearingNote();

    @Message("L’autorità ha archiviato il fascicolo su {who} senza una decisione")
    String archived(String who);

    @Message("La segnalazione è andata avanti senza il fascicolo.")
    String archivedNote();

    @Message("chi ha chiamato")
    String caller();
}
