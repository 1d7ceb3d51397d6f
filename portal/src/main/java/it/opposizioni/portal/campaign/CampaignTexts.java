package it.opposizioni.portal.campaign;

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

    @Message("Qui ci sono le campagne più recenti che non sono chiuse. Per una più vecchia comincia dalla sua pagina:")
    String olderToChoose();

    @Message("Qui ci sono le campagne più recenti. Per le consultazioni di una più vecchia comincia dalla sua pagina:")
    String olderToFilter();

    @Message("Abbiamo guardato i mandati accettati più recenti: chi te ne ha dato uno più vecchio può mancare.")
    String olderMandates();

    @Message(
            "Una campagna dice per quale scopo consulti il registro. Puoi cominciare quando c’è una consultazione valida.")
    String lead();

    @Message("Una campagna")
    String purposeCampaign();

    @Message("L’aggiornamento mensile delle liste")
    String purposeMonthly();

    @Message("La legge lo chiede ogni mese a chi usa liste di numeri")
    String purposeMonthlyHint();

    @Message("La cessione dei numeri ad altri")
    String purposeTransfer();

    @Message("Prima di dare i numeri a un’altra impresa; serve il suo nome")
    String purposeTransferHint();

    @Message("Per telefono")
    String mediumTelephone();

    @Message("Una consultazione vale {days} giorni")
    String mediumTelephoneHint(int days);

    @Message("Per posta")
    String mediumPost();

    @Message("Una consultazione vale {days} giorni")
    String mediumPostHint(int days);

    @Message("Per noi stessi")
    String ourselves();

    @Message("Adesso non riusciamo a leggere i mandati: puoi creare solo una campagna per voi stessi.")
    String principalsAway();

    @Message("Crea la campagna")
    String create();

    @Message("Creata")
    String createdOn();

    @Message("Aperta")
    String openedOn();

    @Message("Confronta una lista")
    String compareFor();

    @Message("Non ancora aperta")
    String statePlanned();

    @Message("Aperta")
    String stateOpen();

    @Message("Aperta, a rischio")
    String stateAtRisk();

    @Message("Chiusa")
    String stateClosed();

    @Message("Consultazione valida")
    String live();

    @Message("fino a {date}, giorno compreso")
    String liveUntil(String date);

    @Message("Nessuna")
    String liveNone();

    @Message("Quando hai una consultazione valida puoi aprire la campagna e cominciare.")
    String plannedText();

    @Message("Attenzione: la consultazione sta per mancare")
    String riskTitle();

    @Message(
            "La campagna è aperta, ma la consultazione finisce presto oppure è già finita. Senza una consultazione valida non puoi chiamare. Confronta di nuovo la lista.")
    String riskText();

    @Message("Apri la campagna")
    String open();

    @Message("La campagna non si può aprire")
    String openRefused();

    @Message(
            "Nessuna lista di questa campagna è stata confrontata con il registro. Carica prima una lista, poi torna qui ad aprirla.")
    String neverConsulted();

    @Message("La consultazione di questa campagna non vale più. Carica di nuovo la lista, poi torna qui ad aprirla.")
    String consultationOver();

    @Message("Chiudi la campagna")
    String close();

    @Message("Vuoi chiudere questa campagna?")
    String closeTitle();

    @Message("Una campagna chiusa non si riapre. Consultazioni e ricevute restano.")
    String closeText();

    @Message("Sì, chiudi")
    String closeYes();

    @Message("No, torna alla campagna")
    String closeNo();

    @Message("Consultazioni di questa campagna")
    String ofCampaign();

    @Message("Scegli la campagna.")
    String missing();

    @Message("Per conto di {name}")
    String onBehalfOf(String name);
}
