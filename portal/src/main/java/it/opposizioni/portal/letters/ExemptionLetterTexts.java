package it.opposizioni.portal.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters about companies that may call in spite of an opposition. Subjects name nobody. */
@MessageBundle("exemptionletters")
public interface ExemptionLetterTexts {

    @Message("Azienda")
    String company();

    @Message("Da")
    String from();

    @Message("Fino a")
    String until();

    @Message("finché non togli il permesso")
    String open();

    @Message("Tolto")
    String endedAt();

    @Message("un’azienda che ora non possiamo nominare")
    String unnamed();

    @Message("Hai dato a un’azienda il permesso di farti pubblicità")
    String grantedTitle();

    @Message("Hai permesso a {company} di farti pubblicità, anche se il tuo numero è nel registro.")
    String granted1(String company);

    @Message("Può farlo anche con un call center che lavora per lei.")
    String granted2();

    @Message("Tutte le altre aziende restano escluse.")
    String others();

    @Message(
            "Se cambi idea, togli il permesso quando vuoi dalla pagina del numero, nell’area personale. Se non sei stato tu, fallo subito e scrivici.")
    String granted3();

    @Message("Hai tolto a un’azienda il permesso di farti pubblicità")
    String endedTitle();

    @Message("Hai tolto il permesso a {company}: per lei vale di nuovo il registro, come per tutte le altre aziende.")
    String ended1(String company);

    @Message(
            "Se ha appena confrontato una lista, può usarla ancora: per {days} giorni al massimo, {postDays} per la posta.")
    String ended2(int days, int postDays);

    @Message(
            "Se cambi idea, puoi dare il permesso di nuovo dalla pagina del numero, nell’area personale. Se non sei stato tu, scrivici subito.")
    String ended3();

    @Message("Il permesso dato a un’azienda è finito")
    String expiredTitle();

    @Message("Il permesso dato a {company} è finito {day}, come avevi scelto: ora vale di nuovo il registro.")
    String expired1(String company, String day);

    @Message("Se vuoi, puoi dare il permesso di nuovo dalla pagina del numero, nell’area personale.")
    String expired3();
}
