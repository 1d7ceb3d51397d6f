package it.opposizioni.portal.visitor;

/** Whether a session has ended cannot be found out now. Nobody is let in by it, and nobody is signed out for it. */
public class SessionUnknownException extends RuntimeException {

    public SessionUnknownException(Throwable cause) {
        super("the list of ended sessions cannot be read", cause);
    }
}
