package it.opposizioni.portal.cases.document;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the authority's own documents of a case. */
@MessageBundle("casedocument")
public interface CaseDocumentTexts {

    @Message("Documenti")
    String part();

    @Message("I documenti dell’autorità")
    String title();

    @Message(
            "Qui sta ciò che l’autorità stessa mette nel fascicolo: verbali, lettere arrivate per PEC, pareri. Gli operatori e chi ha segnalato non lo vedono mai.")
    String lead();

    @Message("Non ci sono documenti.")
    String none();

    @Message("Una segnalazione di questo fascicolo è tua: i documenti li leggono i colleghi che se ne occupano.")
    String withheld();

    @Message("Data del documento: {day}")
    String dated(String day);

    @Message("{type}, {kb} kB")
    String fileSize(String type, String kb);

    @Message("Aggiunto {when} ({who})")
    String addedBy(String when, String who);

    @Message("Tolto {when} da chi lo aveva aggiunto")
    String takenBack(String when);

    @Message("Documenti tolti")
    String removedTitle();

    @Message("Aggiungi un documento")
    String add();

    @Message(
            "Puoi togliere un documento che hai aggiunto finché nessuno propone una decisione. Poi resta nel fascicolo.")
    String addHint();

    @Message("Titolo")
    String name();

    @Message("Che documento è, per esempio: verbale dell’ispezione presso Squillo S.r.l.")
    String nameHint();

    @Message("Data del documento")
    String datedOn();

    @Message("Se il documento ne porta una.")
    String datedOnHint();

    @Message(
            "Ora non si possono aggiungere documenti. Si può finché nessuno propone una decisione, e dopo la decisione finché è in corso un ricorso.")
    String closed();

    @Message("Scrivi che documento è.")
    String noName();

    @Message("Il titolo può avere al massimo 200 caratteri.")
    String longName();

    @Message("Scrivi la data con giorno, mese e anno.")
    String noDay();

    @Message("Il documento è stato aggiunto.")
    String added();

    @Message("Il documento è stato tolto.")
    String removed();

    @Message("Questo documento non è più in questo fascicolo: se il fascicolo è entrato in un altro, cercalo là.")
    String notHere();

    @Message("documento-{n}.{extension}")
    String fileName(int n, String extension);

    @Message("Documento aggiunto")
    String stepAdded();

    @Message("Documento tolto")
    String stepRemoved();
}
