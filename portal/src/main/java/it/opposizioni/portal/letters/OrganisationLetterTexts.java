package it.opposizioni.portal.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters to who acts for an organisation. Subjects name nobody. */
@MessageBundle("organisationletters")
public interface OrganisationLetterTexts {

    @Message("Puoi agire per un’organizzazione")
    String confirmedTitle();

    @Message("Il gestore ha confermato: ora puoi agire per {name} nel registro.")
    String confirmed1(String name);

    @Message("Scegli l’organizzazione dall’area personale: vedi i suoi numeri e puoi mandare elenchi.")
    String confirmed2();

    @Message("La tua richiesta è stata rifiutata")
    String refusedTitle();

    @Message("Non puoi agire per {name} nel registro.")
    String refused1(String name);

    @Message("Puoi mandare una nuova richiesta, corretta.")
    String refused2();

    @Message("Non agisci più per un’organizzazione")
    String endedTitle();

    @Message("Non puoi più agire per {name} nel registro.")
    String ended1(String name);

    @Message("Ciò che è stato fatto resta valido.")
    String stays();

    @Message("Il tuo elenco di numeri è registrato")
    String listRecordedTitle();

    @Message(
            "Abbiamo registrato l’elenco che hai mandato per {name}: {recorded} numeri su {lines} sono stati iscritti ora.")
    String listRecorded1(String name, String recorded, String lines);

    @Message("Nell’elenco ogni riga ha il suo risultato.")
    String listRecorded2();

    @Message("Il tuo elenco di numeri è stato rifiutato")
    String listRefusedTitle();

    @Message("Nessun numero dell’elenco che hai mandato per {name} è stato iscritto.")
    String listRefused1(String name);

    @Message("Organizzazione")
    String organisation();

    @Message("Motivo")
    String reason();

    @Message("Mandato")
    String sent();

    @Message("Apri Le persone che segui")
    String open();
}
