package it.opposizioni.registry.registration;

import it.opposizioni.kit.text.Text;
import java.util.Locale;

/** The words of the printed receipt of a registration. */
enum ReceiptTexts {
    REGISTER("Registro delle opposizioni", "Opposition register"),
    TITLE("Ricevuta di iscrizione", "Receipt of a registration"),
    INTRO(
            "Questa pagina conferma una richiesta di iscrizione e dice come risultano oggi i numeri iscritti.",
            "This page confirms a registration and says what the register has of its numbers today."),
    PROTOCOL("Protocollo", "Reference number"),
    RECORDED("Registrata il", "Recorded on"),
    NUMBER("Numero", "Number"),
    CALLS_FULL("Telefonate: protezione piena", "Calls: full protection"),
    POST_FULL("Posta: protezione piena", "Post: full protection"),
    NOT_REACHED("non raggiunta", "not reached"),
    PLANNED_END("Chiesto di togliere", "Asked to take off"),
    ALL_ENDS("tutto: vale fino al %s", "everything: lasts until %s"),
    CALLS_END("le telefonate: vale fino al %s", "calls: lasts until %s"),
    POST_ENDS("la posta: vale fino al %s", "post: lasts until %s"),
    ENDED_AT("Iscrizione finita il", "Registration ended on"),
    NUMBERS("I numeri, come risultano oggi", "The numbers, as they are today"),
    MEANING("Che cosa succede", "What happens"),
    AT_ONCE(
            "Dal momento della registrazione i numeri sono tolti da ogni lista che un operatore confronta, e i consensi dati"
                    + " prima non valgono più.",
            "From the moment of the registration the numbers are left out of every list that an operator compares, and"
                    + " consents given before no longer count."),
    NO_END("L’iscrizione non scade.", "The registration does not expire."),
    PRINTED(
            "Stampata il %s. I numeri, ciò che è protetto e le date sono quelli del momento della stampa: dopo la richiesta"
                    + " possono essere cambiati.",
            "Printed on %s. The numbers, what is protected and the dates are those of the moment of printing: they may have"
                    + " changed since the registration."),
    FILE_NAME("ricevuta.pdf", "receipt.pdf");

    private final Text text;

    ReceiptTexts(String it, String en) {
        this.text = Text.of(it, en);
    }

    String in(Locale locale) {
        return text.in(locale);
    }
}
