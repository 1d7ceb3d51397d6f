package it.opposizioni.portal.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the telephone in the profile, and of text messages. Subjects name nobody. */
@MessageBundle("phone")
public interface PhoneTexts {

    @Message("Telefono")
    String phoneTitle();

    @Message(
            "Con un cellulare confermato puoi sapere per SMS che c’è un messaggio per te. Il numero non serve ad altro.")
    String phoneText();

    @Message("Numero confermato")
    String phoneInUse();

    @Message("Numero di telefono")
    String phoneField();

    @Message("Un altro numero di telefono")
    String otherPhoneField();

    @Message("Mandiamo prima un codice: per SMS a un cellulare, con una chiamata a un fisso.")
    String phoneHint();

    @Message("Manda il codice")
    String usePhone();

    @Message("Togli il numero")
    String removePhone();

    @Message("Su un fisso non arrivano SMS.")
    String phoneFixed();

    @Message("Conferma il numero di telefono")
    String confirmPhoneTitle();

    @Message("Abbiamo mandato un SMS con un codice al numero {number}. Finché non lo scrivi qui, il numero non vale.")
    String confirmSms(String number);

    @Message(
            "Una voce automatica chiama il numero {number} e dice un codice. Finché non lo scrivi qui, il numero non vale.")
    String confirmCall(String number);

    @Message("Per SMS")
    String bySms();

    @Message("Al numero {number}. L’SMS dice solo che c’è un messaggio da leggere in quest’area.")
    String bySmsHint(String number);

    @Message("SMS al numero {number}")
    String smsTo(String number);

    @Message("Quello che non si può consegnare arriva a {email}.")
    String smsThenEmail(String email);

    @Message("L’SMS dice solo che c’è un messaggio: lo leggi in quest’area.")
    String smsThenBox();

    @Message("Per gli SMS serve un cellulare confermato: scrivi qui il numero e conferma il codice.")
    String smsNeedsMobile();

    @Message("È un numero estero: scrivi quello di una linea italiana, fissa o mobile.")
    String foreignPhone();

    @Message("È un numero di servizio o di un call center: scrivi quello di una linea fissa o mobile.")
    String servicePhone();

    @Message("Per oggi a questo numero, o per te, sono partiti troppi codici: riprova domani.")
    String tooManyCalls();

    @Message("Il numero è confermato. Se vuoi gli SMS, scegli «Per SMS» e salva.")
    String phoneConfirmed();

    @Message("Il numero è confermato: gli SMS arrivano lì.")
    String phoneConfirmedInUse();

    @Message("Il numero è confermato. Su un fisso non arrivano SMS: i messaggi arrivano come dice questa pagina.")
    String phoneConfirmedFixed();

    @Message("Abbiamo tolto il numero.")
    String phoneRemoved();

    @Message("Abbiamo tolto il numero. Da ora ti scriviamo a {email}.")
    String smsLeftForEmail(String email);

    @Message("Abbiamo tolto il numero. Da ora trovi i messaggi solo in quest’area.")
    String smsLeftForBox();

    @Message(
            "Registro delle opposizioni: ci hanno chiesto di non usare più questo numero. Se non sei stato tu, entra nella tua area personale.")
    String phoneLeftNotice();

    @Message("Non usiamo più il tuo numero di telefono")
    String telephoneEndedTitle();

    @Message(
            "La linea risulta cessata o passata a un’altra persona. L’abbiamo tolta dal tuo profilo: lì non ti scriviamo più.")
    String telephoneEnded1();

    @Message("Se il numero è ancora tuo, confermalo di nuovo nel profilo.")
    String telephoneEnded2();

    @Message("Numero")
    String telephoneEndedFact();

    @Message("Da ora ti scriviamo per SMS")
    String smsChosenTitle();

    @Message(
            "Nell’area personale è stato chiesto di annunciare i messaggi per SMS. Qui arriva solo quello che non si può consegnare lì.")
    String smsChosen1();
}
