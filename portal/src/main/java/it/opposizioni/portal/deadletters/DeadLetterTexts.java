package it.opposizioni.portal.deadletters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of messages that the services could not process. */
@MessageBundle("deadletters")
public interface DeadLetterTexts {

    @Message("Messaggi non elaborati")
    String title();

    @Message(
            "I servizi si scambiano messaggi su ciò che accade. Questi non sono stati elaborati: finché restano qui, chi li doveva ricevere non sa ciò che dicono.")
    String lead();

    @Message(
            "Rielaborare non fa danni: ciò che è già stato elaborato viene riconosciuto e ciò che è superato non cambia niente.")
    String again();

    @Message("Messaggi non elaborati ({amount})")
    String menu(String amount);

    @Message("Registro")
    String serviceRegistry();

    @Message("Operatori e consultazioni")
    String serviceOperator();

    @Message("Segnalazioni")
    String serviceComplaint();

    @Message("Portale")
    String servicePortal();

    @Message("Nessun messaggio non elaborato.")
    String none();

    @Message("Questo servizio non risponde ora. Riprova fra poco.")
    String unavailable();

    @Message("Messaggi non elaborati: {service}")
    String caption(String service);

    @Message("Argomento")
    String about();

    @Message("Fermo dal")
    String deadAt();

    @Message("Perché")
    String why();

    @Message("Riferimento")
    String subject();

    @Message("Tentativi")
    String tries();

    @Message("Azione")
    String act();

    @Message("Rielabora")
    String redrive();

    @Message("il messaggio {reference}")
    String redriveOne(String reference);

    @Message("Rielabora tutti: {service}")
    String redriveAll(String service);

    @Message("Sono i primi {shown} di {total}.")
    String more(String shown, String total);

    @Message("Già riparato")
    String repaired();

    @Message("Una copia completa ha portato ciò che dice: {time}")
    String repairedAt(String time);

    @Message("Fatto: il messaggio è stato elaborato.")
    String doneOne();

    @Message("Il messaggio non si può elaborare nemmeno ora: il motivo è nella tabella.")
    String failedOne();

    @Message("Elaborati: {applied}. Ancora da elaborare, con il motivo nella tabella: {failed}.")
    String doneAll(String applied, String failed);

    @Message("Non si riesce a leggerlo.")
    String causeUNREADABLE();

    @Message("Il contenuto non rispetta le regole di chi lo riceve.")
    String causeREJECTED();

    @Message("Il contenuto non è arrivato: è arrivato solo il suo numero d’ordine.")
    String causeWITHHELD();

    @Message("L’elaborazione è fallita cinque volte.")
    String causeFAILED();

    @Message("Il sistema di consegna ha smesso di proporlo.")
    String causeUNDELIVERED();

    @Message("Iscrizione di un numero")
    String aboutOpposition();

    @Message("Numeri importati da un registro precedente")
    String aboutImport();

    @Message("Azienda ammessa a chiamare")
    String aboutExemption();

    @Message("Codice da inviare")
    String aboutCode();

    @Message("Dati di un operatore")
    String aboutOperator();

    @Message("Mandato")
    String aboutMandate();

    @Message("Campagna")
    String aboutCampaign();

    @Message("Consultazione del registro")
    String aboutConsultation();

    @Message("Numeri da cui si chiama")
    String aboutCallingNumber();

    @Message("Scadenza di un operatore")
    String aboutObligation();

    @Message("Invito o persona di un operatore")
    String aboutInvitation();

    @Message("Segnalazione")
    String aboutComplaint();

    @Message("Notifica di un atto")
    String aboutAct();

    @Message("Prove per una segnalazione")
    String aboutEvidence();

    @Message("Uscita dal portale")
    String aboutSession();

    @Message("Altro")
    String aboutSomethingElse();
}
