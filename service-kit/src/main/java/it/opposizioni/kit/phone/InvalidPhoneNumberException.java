package it.opposizioni.kit.phone;

import it.opposizioni.kit.text.Text;

/** What was written is no telephone number; says why and how to correct it. Cheap: it has no stack trace. */
public final class InvalidPhoneNumberException extends Exception {

    /** Why. The order and names are part of the API ({@code errors[].code}, the invalid lines of a consultation). */
    public enum Reason {
        EMPTY(Text.of("Scrivi un numero di telefono.", "Write a telephone number.")),
        NOT_A_NUMBER(Text.of(
                "Scrivi solo cifre, spazi e il prefisso +39, per esempio 333 123 4567.",
                "Write only digits, spaces and the prefix +39, for example 333 123 4567.")),
        TOO_SHORT(Text.of("Mancano delle cifre.", "Some digits are missing.")),
        TOO_LONG(Text.of("Ci sono troppe cifre.", "There are too many digits.")),
        IMPOSSIBLE(Text.of(
                "Nessuna linea può avere questo numero: controlla le cifre.",
                "No line can have this number: check the digits."));

        private final Text detail;

        Reason(Text detail) {
            this.detail = detail;
        }

        public Text detail() {
            return detail;
        }
    }

    private final Reason reason;

    InvalidPhoneNumberException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return reason.name();
    }

    public Text detail() {
        return reason.detail();
    }
}
