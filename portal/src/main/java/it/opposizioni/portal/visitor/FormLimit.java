package it.opposizioni.portal.visitor;

import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many forms are kept of one address without a session: people who are not signed in could fill the database. */
@ApplicationScoped
public class FormLimit {

    /** Far above what people type. */
    private static final NamedLimit LIMIT = NamedLimit.of("kept-form", 60, Duration.ofHours(1));

    private final RateLimits limits;

    FormLimit(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts one more. @return false when it is one too many, and is not to be kept */
    public boolean take() {
        try {
            limits.takeByAddress(LIMIT);
            return true;
        } catch (DomainException _) {
            return false;
        }
    }
}
