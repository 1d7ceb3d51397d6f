package it.opposizioni.portal.pec;

/** A message in our mailbox tells nothing that could be kept. */
final class MailLeftException extends Exception {

    private final LeftMail why;

    MailLeftException(LeftMail why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    LeftMail why() {
        return why;
    }
}
