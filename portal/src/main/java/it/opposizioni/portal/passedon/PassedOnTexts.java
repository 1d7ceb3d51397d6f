package it.opposizioni.portal.passedon;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the other authorities to which what is outside the remit is passed on. */
@MessageBundle("passedon")
public interface PassedOnTexts {

    @Message("Passata a")
    String to();

    @Message("A quale autorità è passata")
    String toWhich();

    @Message(
            "Solo se è fuori competenza. Avvisa tu quell’autorità con i suoi canali: il registro non invia nulla. Qui lo annoti, e chi ha segnalato lo legge.")
    String hint();

    @Message("A nessuna")
    String nobody();

    @Message("Tutte le segnalazioni")
    String all();

    @Message(
            "Si passa a un’altra autorità solo con l’esito «fuori competenza». Cambia l’esito, oppure scegli «A nessuna».")
    String onlyOutside();

    @Message("AGCOM")
    String agcom();

    @Message("Numeri nascosti o falsificati, prefissi, iscrizione al ROC")
    String agcomFor();

    @Message("Chiusa: passata ad AGCOM")
    String closedAgcom();

    @Message("Passata ad AGCOM {day}.")
    String agcomOn(String day);

    @Message(
            "AGCOM è l’Autorità per le garanzie nelle comunicazioni. Si occupa di numeri nascosti o falsificati e di chi chiama senza iscrizione al ROC.")
    String agcomIs();

    @Message("AGCM")
    String agcm();

    @Message("Pratiche commerciali scorrette")
    String agcmFor();

    @Message("Chiusa: passata ad AGCM")
    String closedAgcm();

    @Message("Passata ad AGCM {day}.")
    String agcmOn(String day);

    @Message(
            "AGCM è l’Autorità garante della concorrenza e del mercato. Si occupa di pratiche commerciali scorrette, come le offerte ingannevoli.")
    String agcmIs();

    @Message("Polizia postale")
    String police();

    @Message("Truffe")
    String policeFor();

    @Message("Chiusa: passata alla Polizia postale")
    String closedPolice();

    @Message("Passata alla Polizia postale {day}.")
    String policeOn(String day);

    @Message("La Polizia postale indaga sulle truffe in rete e al telefono.")
    String policeIs();

    @Message(
            "Se hai perso denaro, presenta anche una querela: di solito hai tre mesi da quando lo hai saputo (Codice penale, art. 124).")
    String policeYou();

    @Message("Chiusa: passata a {name}")
    String closedOther(String name);

    @Message("Passata a {name} {day}.")
    String otherOn(String name, String day);

    @Message("Non devi fare nulla.")
    String nothingToDo();

    @Message("Il registro non sa che cosa decide: qui non arrivano altre notizie.")
    String noNews();

    @Message("Qui la segnalazione è chiusa.")
    String closedHere();
}
