package it.opposizioni.portal.visitor;

/** Whether a session has ended cannot be found out now. It neither admits anybody nor signs anybody out. */
public class SessionUnknownException extends RuntimeException {

    public SessionUnknownException(Throwable cause) {
        super("the list of ended sessions cannot be read", cause);
    }
}
