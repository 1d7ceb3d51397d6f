package it.opposizioni.registry.listrequest;

import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.opposition.AssistedOppositions.Standing;
import java.util.Optional;

/** What is asked for each number of a list. */
enum ListRequestKind {
    /** Consents given until now no longer count (DPR 26/2022 art. 7 c. 4). */
    RENEWAL,
    /** They leave the register (art. 7 c. 9). */
    WITHDRAWAL,
    /** They stay after all. */
    WITHDRAWAL_UNDO,
    /** One company may call them in spite of it (L. 5/2018 art. 1 c. 4). */
    EXEMPTION,
    /** It may no longer. */
    EXEMPTION_END;

    /** What each request of the kind names. */
    boolean isAboutCompany() {
        return this == EXEMPTION || this == EXEMPTION_END;
    }

    /** Whether numbers are less protected afterwards. */
    boolean endsProtection() {
        return this == WITHDRAWAL;
    }

    /** Whether it does something with numbers that are to leave the register as a whole; if not, with the others. */
    boolean isForLeaving() {
        return this == WITHDRAWAL_UNDO;
    }

    /**
     * Whether two registrars decide about it by evidence: nobody can prove each of ten thousand lines, and an open session of somebody else is not enough
     * to give a protection up. What protects more is asked for without a proof, for a single number too; so is a company that may call, which the holder's
     * own account lets call at once, and can take back at once.
     */
    boolean isDecided() {
        return endsProtection();
    }

    /**
     * The outcome for one number, as far as its opposition says; {@link CompanyOutcomes} says the rest.
     *
     * @param standing empty when it is not in the register: such a number has the outcome of somebody else's, or a list would find out which are in it
     * @param holder who asks
     */
    Outcome outcome(Optional<Standing> standing, String holder) {
        Optional<Standing> own = standing.filter(number -> holder.equals(number.holder()));
        if (own.isEmpty()) {
            return Outcome.NOT_YOURS;
        }
        if (own.get().leaving() == isForLeaving()) {
            return Outcome.RECORDED;
        }
        return switch (this) {
            case RENEWAL, EXEMPTION, EXEMPTION_END -> Outcome.LEAVING;
            case WITHDRAWAL, WITHDRAWAL_UNDO -> Outcome.ALREADY;
        };
    }
}
