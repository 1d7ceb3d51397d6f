package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the campaigns' pages. */
@MessageBundle("campaign")
public interface CampaignTexts {

    @Message("Campagne")
    String campaigns();

    @Message("Nuova campagna")
    String newCampaign();

    @Message("Non ci sono campagne. Creane una: ogni consultazione ne ha bisogno.")
    String noCampaigns();

    @Message("Nome")
    String name();

    @Message("Un nome che riconosci, per esempio «Energia d’inverno 2026»")
    String nameHint();

    @Message("Scrivi il nome della campagna.")
    String nameMissing();

    @Message("Scopo")
    String purpose();

    @Message("Una campagna")
    String purposeCampaign();

    @Message("L’aggiornamento mensile delle liste")
    String purposeMonthly();

    @Message("La cessione dei numeri ad altri")
    String purposeTransfer();

    @Message("Scegli lo scopo.")
    String purposeMissing();

    @Message("A chi vanno i numeri")
    String recipient();

    @Message("Solo per la cessione ad altri")
    String recipientHint();

    @Message("Crea la campagna")
    String create();

    @Message("Creata")
    String createdOn();

    @Message("Confronta una lista")
    String compareFor();
}
