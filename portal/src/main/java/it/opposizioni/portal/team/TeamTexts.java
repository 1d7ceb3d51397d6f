package it.opposizioni.portal.team;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of an operator's people and programs. */
@MessageBundle("team")
public interface TeamTexts {

    @Message("Persone")
    String title();

    @Message("Chi lavora per il tuo operatore nel registro, e che cosa può fare.")
    String lead();

    @Message("Persone e ruoli")
    String caption();

    @Message("tu")
    String you();

    @Message("Invita una persona")
    String invite();

    @Message("Cambia")
    String manage();

    @Message("Invita una persona")
    String inviteTitle();

    @Message(
            "Mandiamo un’e-mail con un link che vale sette giorni. La persona entra fra quelle del tuo operatore solo quando accetta.")
    String inviteLead();

    @Message("Puoi invitare altre persone quando l’iscrizione dell’operatore è attiva.")
    String inviteLater();

    @Message("Scrivi il nome della persona.")
    String nameMissing();

    @Message("Scrivi l’e-mail, per esempio nome@azienda.it.")
    String emailMissing();

    @Message("Scegli il ruolo.")
    String roleMissing();

    @Message("Manda l’invito")
    String sendInvitation();

    @Message("Invito inviato. Qui sotto vedi se la persona ha risposto.")
    String invitationSent();

    @Message("Persona")
    String invited();

    @Message("Inviti")
    String invitations();

    @Message("Gli inviti in attesa, e quelli finiti negli ultimi 30 giorni.")
    String invitationsLead();

    @Message("Nessun invito in attesa.")
    String noInvitations();

    @Message("Risposta")
    String answer();

    @Message("in attesa")
    String waiting();

    @Message("scade: {time}")
    String waitingUntil(String time);

    @Message("accettato")
    String accepted();

    @Message("rifiutato")
    String declined();

    @Message("scaduto")
    String expired();

    @Message("ritirato")
    String withdrawn();

    @Message("Ritira")
    String withdraw();

    @Message("L’invito è ritirato: il link non vale più.")
    String withdrawalDone();

    @Message("L’invito era già finito: guarda qui sotto la risposta.")
    String withdrawalLate();

    @Message("{name}: ruolo")
    String memberTitle(String name);

    @Message("Salva il ruolo")
    String saveRole();

    @Message("Il ruolo è cambiato.")
    String roleSaved();

    @Message("Togliere la persona")
    String removeTitle();

    @Message("Da subito {name} non può più fare niente per questo operatore.")
    String removeText(String name);

    @Message("Togli {name}")
    String remove(String name);

    @Message("La persona è stata tolta.")
    String removed();

    @Message("Deve restare almeno un responsabile. Prima dai il ruolo a un’altra persona.")
    String lastOwner();

    @Message("Lascia l’operatore")
    String leave();

    @Message("Lasciare l’operatore")
    String leaveTitle();

    @Message(
            "Da subito non puoi più fare niente per questo operatore. Togliamo il tuo nome e la tua e-mail dalle sue persone. Per tornare ti serve un nuovo invito.")
    String leaveText();

    @Message("Sì, lascia l’operatore")
    String leaveConfirm();

    @Message("No, resta")
    String leaveCancel();

    @Message("Hai lasciato l’operatore")
    String leftTitle();

    @Message("Da adesso non puoi più fare niente a suo nome.")
    String leftText();

    @Message("La tua sessione è chiusa.")
    String leftSession();

    @Message(
            "Ora puoi accettare l’invito di un altro operatore, o chiedere l’iscrizione di un operatore tuo. Per questo accedi di nuovo.")
    String leftNext();

    @Message("Ora {name} è l’operatore per cui agisci.")
    String leftNow(String name);

    @Message("Comincia la domanda per un operatore tuo")
    String leftApply();

    @Message("Torna alle persone")
    String back();
}
