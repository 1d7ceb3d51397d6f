package it.opposizioni.portal.setaside;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that asks for whom to go on with a form. */
@MessageBundle("setaside")
public interface SetAsideTexts {

    @Message("Il modulo era aperto per {name}")
    String title(String name);

    @Message("Il modulo era aperto per te")
    String titleYourself();

    @Message("Il modulo era aperto per un operatore per conto del quale non agisci più")
    String titleFormerOperator();

    @Message("Ora agisci per {name}, quindi non abbiamo inviato nulla.")
    String now(String name);

    @Message("Ora agisci per te, quindi non abbiamo inviato nulla.")
    String nowYourself();

    @Message("Ora non agisci per nessun operatore, quindi non abbiamo inviato nulla.")
    String nowNobody();

    @Message("Abbiamo conservato il modulo come l’hai compilato. Scegli per chi proseguire.")
    String kept();

    @Message("Abbiamo conservato il modulo come l’hai compilato, ma senza il file. Scegli per chi proseguire.")
    String keptWithoutFile();

    @Message("La delega non è in vigore: non puoi inviare il modulo.")
    String notUsable();

    @Message("Non fai più parte di quell’operatore: non puoi inviare il modulo.")
    String formerOperator();

    @Message("Riprendi il modulo per {name}")
    String goOn(String name);

    @Message("Riprendi il modulo per te")
    String goOnYourself();

    @Message("Ricomincia per {name}")
    String startOver(String name);

    @Message("Ricomincia per te")
    String startOverYourself();

    @Message("Vai alla tua area")
    String yourArea();
}
