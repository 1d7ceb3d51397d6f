package it.opposizioni.portal.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters about invitations. Subjects name nobody. */
@MessageBundle("invitationletters")
public interface InvitationLetterTexts {

    @Message("Hai ricevuto un invito nel registro delle opposizioni")
    String invitedTitle();

    @Message("{person} ti invita ad agire per {operator} nel registro delle opposizioni.")
    String invited1(String person, String operator);

    @Message("{operator} ti invita ad agire per suo conto nel registro delle opposizioni.")
    String invitedByNobody(String operator);

    @Message("Apri la pagina, accedi e leggi di che cosa si tratta. Se non hai un account, puoi crearlo da lì.")
    String invited2();

    @Message(
            "Finché non accetti non cambia niente. Se non conosci chi ti invita, non fare nulla: l’invito scade da solo.")
    String invited3();

    @Message("Scadenza")
    String validUntil();

    @Message("Leggi l’invito e rispondi:")
    String openInvitation();

    @Message("Il codice per accettare un invito")
    String codeTitle();

    @Message("Qualcuno vuole accettare l’invito di {operator}: dobbiamo sapere che legge la posta di questo indirizzo.")
    String code1(String operator);

    @Message("Se sei tu, scrivi questo codice nella pagina dell’invito, e in nessun altro posto.")
    String code2();

    @Message("Se non sei tu, non fare nulla: senza il codice nessuno può accettare al posto tuo.")
    String code3();

    @Message("Codice")
    String code();

    @Message("Un tuo invito è stato accettato")
    String acceptedTitle();

    @Message("{name} ha accettato l’invito di {operator} e ora può agire per suo conto.")
    String accepted1(String name, String operator);

    @Message("Un tuo invito è stato rifiutato")
    String declinedTitle();

    @Message("{name} ha rifiutato l’invito di {operator}: non cambia niente.")
    String declined1(String name, String operator);

    @Message("Vedi le persone e gli inviti:")
    String openTeam();
}
