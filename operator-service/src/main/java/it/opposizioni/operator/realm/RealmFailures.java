package it.opposizioni.operator.realm;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What failed at the identity provider is the provider's failure or ours, never that of the person who asked: a 503. */
final class RealmFailures {

    private static final Logger LOG = Logger.getLogger(RealmFailures.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Text AWAY = Text.of(
            "Il servizio di accesso non risponde ora: non è cambiato nulla. Riprova fra poco.",
            "The sign-in service does not answer now: nothing has changed. Try again soon.");

    private RealmFailures() {}

    static DomainException away() {
        return new DomainException(CommonProblems.UNAVAILABLE, AWAY).retryAfter(RETRY_AFTER);
    }

    /** @param call a name: addresses may contain a person's */
    static RuntimeException of(int status, String call) {
        if (status == 404) {
            return new NotFoundException();
        }
        LOG.warnf("The realm answered %d to %s", (Object) status, call);
        return away();
    }

    /** No answer, one that makes no sense, or no token for this service. */
    static DomainException of(RuntimeException failure) {
        LOG.warnf("The realm does not answer: %s", failure.getClass().getSimpleName());
        return away();
    }
}
