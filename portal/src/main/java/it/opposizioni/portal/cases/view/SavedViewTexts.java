package it.opposizioni.portal.cases.view;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the filters that an official keeps. */
@MessageBundle("savedviews")
public interface SavedViewTexts {

    @Message("Le tue viste")
    String title();

    @Message("Filtri dei fascicoli che hai salvato con un nome. Li vedi solo tu.")
    String lead();

    @Message("Non hai ancora salvato una vista. Scegli dei filtri nell’elenco dei fascicoli, poi torna qui.")
    String none();

    @Message("Vista")
    String view();

    @Message("Elimina")
    String delete();

    @Message("Salva questi filtri")
    String save();

    @Message("Nome della vista")
    String name();

    @Message("Per esempio «Audizioni della squadra».")
    String nameHint();

    @Message("Salva")
    String doSave();
}
