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
            "Una campagna dice per quale scopo consulti il registro. Puoi cominciare a chiamare quando c’è una consultazione valida.")
    String lead();

    @Message("Nome")
    String name();

    @Message("Un nome che riconosci, per esempio «Energia d’inverno 2026»")
    String nameHint();

    @Message("Scrivi il nome della campagna.")
    String nameMissing();

    @Message("Il nome può avere al massimo 200 caratteri.")
    String nameTooLong();

    @Message("Scopo")
    String purpose();

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

    @Message("Scegli lo scopo.")
    String purposeMissing();

    @Message("A chi vanno i numeri")
    String recipient();

    @Message("Solo per la cessione ad altri: il nome dell’impresa")
    String recipientHint();

    @Message("Scrivi a chi vanno i numeri: per la cessione è obbligatorio.")
    String recipientMissing();

    @Message("Come contatti le persone")
    String medium();

    @Message("Per telefono")
    String mediumTelephone();

    @Message("Una consultazione vale 15 giorni")
    String mediumTelephoneHint();

    @Message("Per posta")
    String mediumPost();

    @Message("Una consultazione vale 30 giorni")
    String mediumPostHint();

    @Message("Scegli se per telefono o per posta.")
    String mediumMissing();

    @Message("Per conto di chi")
    String principal();

    @Message("Puoi scegliere chi ti ha dato un mandato valido. Il risultato è suo.")
    String principalHint();

    @Message("Per noi stessi")
    String ourselves();

    @Message("Scegli per conto di chi: quel mandato non vale più.")
    String principalUnknown();

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

    @Message("Stato")
    String state();

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

    @Message("Quando hai una consultazione valida puoi aprire la campagna e cominciare a chiamare.")
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
