package it.opposizioni.portal.pec;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Translates what the library throws. Its own messages quote addresses and are never repeated. */
final class PecFailures {

    private PecFailures() {}

    static RuntimeException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            int answer = answer(cause);
            if (answer / 100 == 5) {
                return new PecRefusedException("certified mail answered " + answer);
            }
        }
        return new PecUnavailableException(
                "certified mail: " + failure.getClass().getSimpleName());
    }

    /**
     * Whether the server could not be reached, or did not answer: the next message would wait as long. A refusal of one message says
     * nothing of others.
     */
    static boolean isSilence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof SSLException
                    || cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    /** To the addressee, or to the message; what is wrong with ourselves (user, password, sender) can be put right. */
    private static int answer(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException message
            when !message.getCommand().startsWith("MAIL") -> message.getReturnCode();
            default -> 0;
        };
    }
}
