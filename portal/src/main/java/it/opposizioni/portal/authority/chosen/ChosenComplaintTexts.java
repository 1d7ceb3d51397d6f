package it.opposizioni.portal.authority.chosen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about several complaints that are worked on at once. */
@MessageBundle("chosencomplaints")
public interface ChosenComplaintTexts {

    @Message("Segnalazioni scelte")
    String title();

    @Message("Scegli")
    String choose();

    @Message("Scegli la segnalazione {code}")
    String chooseOne(String code);

    @Message("Con le segnalazioni scelte")
    String withChosen();

    @Message("Prendile in carico")
    String take();

    @Message("Fanne un fascicolo")
    String prepareCase();

    @Message("Chiudile")
    String prepareClosing();

    @Message("Fai un fascicolo delle segnalazioni scelte")
    String caseTitle();

    @Message("Devono portare tutte allo stesso chiamante, e nessuna può essere già in un fascicolo.")
    String caseLead();

    @Message("Apri il fascicolo")
    String openCase();

    @Message("Chiudi le segnalazioni scelte")
    String closingTitle();

    @Message(
            "Ognuna riceve lo stesso esito e lo stesso motivo, che legge chi l’ha fatta. Si chiude solo ciò che è già in carico.")
    String closingLead();

    @Message("Chiudi le segnalazioni")
    String doClose();

    @Message("Scegli almeno una segnalazione.")
    String noneChosen();

    @Message("Che cosa è successo")
    String outcomes();

    @Message("Ciò che non si è potuto fare è rimasto com’era.")
    String lead();

    @Message("Segnalazione")
    String one();

    @Message("Esito")
    String outcome();

    @Message("In carico")
    String taken();

    @Message("Chiusa")
    String closed();

    @Message("Torna alle segnalazioni")
    String back();
}
