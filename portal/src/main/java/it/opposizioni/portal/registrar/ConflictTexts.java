package it.opposizioni.portal.registrar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of numbers that several operators declare. */
@MessageBundle("conflicts")
public interface ConflictTexts {

    @Message("Numeri contesi")
    String title();

    @Message("Numeri dichiarati da più operatori. Finché non decidi, la seconda dichiarazione non vale.")
    String lead();

    @Message("Nessun numero conteso.")
    String none();

    @Message("Numeri contesi da decidere")
    String caption();

    @Message("Lo dichiara già")
    String first();

    @Message("Lo dichiara anche")
    String second();

    @Message("Decidi")
    String settle();

    @Message("Numero conteso {number}")
    String conflict(String number);

    @Message("Chi perde non può più chiamare da questi numeri; lo avvisiamo con il motivo.")
    String settleText();

    @Message("A chi spetta")
    String inFavourOf();

    @Message("Scegli a chi spetta il numero.")
    String inFavourMissing();

    @Message("Registra la decisione")
    String settleDo();

    @Message("Fatto: la decisione è registrata.")
    String settled();

    @Message("Motivo della decisione")
    String reason();

    @Message("Resta agli atti, e i due operatori lo leggono")
    String reasonHint();

    @Message("Scrivi il motivo.")
    String reasonMissing();

    @Message("La sua dichiarazione vale adesso")
    String holderHint();

    @Message("La sua dichiarazione è arrivata dopo e non vale ancora")
    String challengerHint();
}
