package it.opposizioni.portal.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters to the two people of a delegation. Subjects name nobody. */
@MessageBundle("delegationletters")
public interface DelegationLetterTexts {

    @Message("Hai proposto una delega")
    String offeredTitle();

    @Message("Hai chiesto a {name} di poter agire per te nel registro. Aspettiamo la sua risposta.")
    String offered1(String name);

    @Message("Qualcuno ti propone una delega")
    String askedTitle();

    @Message("{name} ti chiede di agire al suo posto nel registro. Puoi accettare o no dall’area personale.")
    String asked1(String name);

    @Message("La delega è stata accettata")
    String acceptedTitle();

    @Message("{name} ha accettato: ora può agire per te nel registro.")
    String accepted1(String name);

    @Message("Hai accettato una delega")
    String youAcceptedTitle();

    @Message("Ora puoi agire per {name} nel registro.")
    String youAccepted1(String name);

    @Message("La delega non è stata accettata")
    String declinedTitle();

    @Message("{name} non ha accettato di agire per te.")
    String declined1(String name);

    @Message("Non hai accettato una delega")
    String youDeclinedTitle();

    @Message("Non puoi agire per {name}: non hai accettato.")
    String youDeclined1(String name);

    @Message("Una delega è chiusa")
    String endedTitle();

    @Message("{name} non può più agire per te nel registro.")
    String ended1(String name);

    @Message("Non puoi più agire per {name} nel registro.")
    String youEnded1(String name);

    @Message("Puoi chiudere la delega quando vuoi. Se non l’hai data tu, chiudila subito e scrivici.")
    String endable();

    @Message("Ciò che è stato fatto resta valido.")
    String stays();

    @Message("Persona")
    String person();

    @Message("Ultimo giorno")
    String lastDay();

    @Message("nessuno: finché uno dei due non la chiude")
    String noLastDay();

    @Message("una persona di cui il registro non sa il nome")
    String somebody();

    @Message("Apri «Le persone che segui»:")
    String open();
}
