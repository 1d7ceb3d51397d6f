package it.opposizioni.registry.asof;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which instant is asked about, as of which knowledge, and for calls or for post.
 *
 * @param known what the register learned later is left out
 */
record AsOfTimes(Instant at, Instant known, Medium medium) {

    private static final Text FUTURE = Text.of("Non può essere nel futuro.", "It cannot lie in the future.");

    /**
     * @param knownAt null for all that is known now
     * @param medium null for calls
     * @throws DomainException 422 for what is still to come
     */
    static AsOfTimes of(Instant at, Instant knownAt, Medium medium, Instant now) {
        Instant known = knownAt == null ? now : knownAt;
        List<FieldError> errors = new ArrayList<>();
        if (at.isAfter(now)) {
            errors.add(new FieldError("/at", "FUTURE", FUTURE));
        }
        if (known.isAfter(now)) {
            errors.add(new FieldError("/knownAt", "FUTURE", FUTURE));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new AsOfTimes(at, known, medium == null ? Medium.TELEPHONE : medium);
    }
}
