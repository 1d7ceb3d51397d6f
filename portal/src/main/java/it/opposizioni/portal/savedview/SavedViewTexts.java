package it.opposizioni.portal.savedview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the filters that an official keeps. */
@MessageBundle("savedviews")
public interface SavedViewTexts {

    @Message("Le tue viste dei fascicoli")
    String ofCases();

    @Message("Le tue viste delle segnalazioni")
    String ofComplaints();

    @Message("Filtri dei fascicoli che hai salvato con un nome. Li vedi solo tu.")
    String leadOfCases();

    @Message("Filtri delle segnalazioni che hai salvato con un nome. Li vedi solo tu.")
    String leadOfComplaints();

    @Message("Un numero di telefono salvato con i filtri resta cifrato: nell’indirizzo della vista non si legge.")
    String numberHidden();

    @Message("Non hai ancora salvato una vista. Scegli dei filtri nell’elenco dei fascicoli, poi torna qui.")
    String noneOfCases();

    @Message("Non hai ancora salvato una vista. Scegli dei filtri nell’elenco delle segnalazioni, poi torna qui.")
    String noneOfComplaints();

    @Message("Vista")
    String view();

    @Message("Elimina")
    String delete();

    @Message("Salva questi filtri")
    String save();

    @Message("Nome della vista")
    String name();

    @Message("Per esempio «Audizioni della squadra».")
    String nameHintOfCases();

    @Message("Per esempio «In ritardo, da ottobre».")
    String nameHintOfComplaints();

    @Message("Salva")
    String doSave();

    @Message("Per ora le viste delle segnalazioni non si possono salvare: riprova tra qualche minuto.")
    String notNow();
}
