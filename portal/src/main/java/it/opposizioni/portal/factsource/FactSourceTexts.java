package it.opposizioni.portal.factsource;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the choice of a source. */
@MessageBundle("factsource")
public interface FactSourceTexts {

    @Message("Chi lo dice")
    String sources();

    @Message("Tutti i fatti")
    String all();

    @Message("Questa fonte non dice nulla.")
    String none();
}
