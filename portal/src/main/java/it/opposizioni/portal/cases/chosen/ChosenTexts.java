package it.opposizioni.portal.cases.chosen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about several cases that are worked on at once. */
@MessageBundle("chosencases")
public interface ChosenTexts {

    @Message("Fascicoli scelti")
    String title();

    @Message("Scegli")
    String choose();

    @Message("Scegli il fascicolo {code}")
    String chooseOne(String code);

    @Message("Con i fascicoli scelti")
    String withChosen();

    @Message("Prendili tu")
    String take();

    @Message("Assegnali al collega")
    String assign();

    @Message("Uniscili")
    String merge();

    @Message("Unisci i fascicoli scelti")
    String mergeTitle();

    @Message(
            "Le segnalazioni passano al fascicolo che resta. Si uniscono solo fascicoli sullo stesso chiamante: gli altri restano come sono.")
    String mergeLead();

    @Message("Scegli almeno un fascicolo.")
    String noneChosen();

    @Message("Per unire, scegli almeno due fascicoli.")
    String twoNeeded();

    @Message("Scegli il fascicolo che resta.")
    String noStaying();

    @Message("Scrivi perché vanno insieme.")
    String noReason();

    @Message("Scegli un collega.")
    String noColleague();

    @Message("Torna ai fascicoli")
    String back();

    @Message("Che cosa è successo")
    String outcomes();

    @Message("I fascicoli che un collega aveva già cambiato sono rimasti com’erano.")
    String lead();

    @Message("Esito")
    String outcome();

    @Message("Ora lo hai tu")
    String taken();

    @Message("Ora lo ha {name}")
    String assigned(String name);

    @Message("Unito a {code}")
    String merged(String code);

    @Message("Non fatto")
    String refused();

    @Message("La fase in cui si trova non lo permette.")
    String otherStage();

    @Message("Non si sa")
    String unknown();

    @Message("Il servizio non ha risposto. Riprova: ciò che è già fatto non viene fatto due volte.")
    String unknownNote();

    @Message("Riprova")
    String again();
}
