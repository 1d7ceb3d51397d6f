package it.opposizioni.registry.opposition;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.history.HistoryEntry;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.holder.LineContacts;
import it.opposizioni.registry.lineproof.FormerEntry;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody else has registered of a number whose line is proved now. It cannot go over to another holder (DPR 26/2022 art. 7 c. 9): it
 * ends, and a new one begins clean. It ends when the person who has the line now has said so, and never unasked. Whose it is is never told.
 */
@ApplicationScoped
public class FormerEntries implements FormerEntry {

    private static final Text BY_ACCOUNT = Text.of(
            "Questo numero è iscritto da un’altra persona. Conferma che la linea è passata a te.",
            "This number is registered by another person. Confirm that the line has passed to you.");
    private static final Text BY_CODE = Text.of(
            "Questo numero è stato iscritto senza account. Indica se l’hai iscritto tu o se la linea è passata a te.",
            "This number was registered without an account. Say whether you registered it, or the line has passed to you.");

    /** It is another entry, or another person's, from then on. */
    private static final Set<Change> BEGINNINGS = EnumSet.of(Change.REGISTERED, Change.CLAIMED);

    /** What a person who has signed in does with a proof of the line; at the desk evidence stands in for it. */
    private static final Set<Change> WITH_PROOF = EnumSet.of(
            Change.MEDIUM_ADDED, Change.WITHDRAWAL_ASKED, Change.CALLS_WITHDRAWAL_ASKED, Change.POST_WITHDRAWAL_ASKED);

    private final OppositionRepository oppositions;
    private final OppositionLookup lookup;
    private final OppositionHistory history;
    private final OppositionEnds ends;
    private final LineContacts contacts;

    FormerEntries(
            OppositionRepository oppositions,
            OppositionLookup lookup,
            OppositionHistory history,
            OppositionEnds ends,
            LineContacts contacts) {
        this.oppositions = oppositions;
        this.lookup = lookup;
        this.history = history;
        this.ends = ends;
        this.contacts = contacts;
    }

    /** What the person says of it. */
    @Schema(name = "FormerEntry")
    public enum Answer {
        /** Nothing yet: where there is one the request is refused, so that the person can be asked. */
        ASK,
        /** The same person has made it, without an account: it goes on, with its dates and companies. What was before is not shown. */
        MINE,
        /** The line is another holder's now: it ends, with its companies and permissions. */
        ENDS
    }

    /** How it was made. */
    public enum Kind {
        BY_ACCOUNT(FormerEntries.BY_ACCOUNT),
        BY_CODE(FormerEntries.BY_CODE);

        private final Text question;

        Kind(Text question) {
            this.question = question;
        }

        /** What the person is to answer. @param pointer to the number */
        public FieldError asked(String pointer) {
            return new FieldError(pointer, code(), question);
        }

        private String code() {
            return "REGISTERED_" + name();
        }

        /** What a person who has signed in can decide of it. */
        public boolean isDecidedBy(Answer answer) {
            return answer == Answer.ENDS || answer == Answer.MINE && this == BY_CODE;
        }
    }

    @Override
    @Transactional
    public Optional<String> of(PhoneNumber number, String person) {
        return lookup.standing(number).flatMap(each -> kind(each, person)).map(Kind::code);
    }

    /**
     * Does what the answer says. From then on nobody else changes the number until the end of the transaction. An answer decides nothing of
     * what somebody has asked for with the line since it was proved: it was given about another entry, or by who has the line no longer.
     *
     * @param person who has proved the line; null for somebody who has not signed in
     * @param proved when that was
     * @return the one that stands still and about which the answer does not decide; empty where the number can be registered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Kind> settle(PhoneNumber number, String person, Answer answer, Instant proved, Instant now) {
        Optional<Opposition> standing = oppositions.lockStanding(number);
        standing.ifPresent(each -> oppositions.getEntityManager().refresh(each, LockModeType.PESSIMISTIC_WRITE));
        Optional<Kind> kind = standing.flatMap(each -> kind(each, person));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Opposition former = standing.orElseThrow();
        if (!kind.get().isDecidedBy(answer) || wasAskedForWithLine(former, proved)) {
            return kind;
        }
        if (answer == Answer.MINE) {
            return person == null ? kind : Optional.empty();
        }
        ends.end(former.endWithLine(EndReason.HOLDER_CHANGED, now), Change.CEASED, former);
        return Optional.empty();
    }

    private boolean wasAskedForWithLine(Opposition standing, Instant since) {
        return history.of(standing.id()).stream()
                .filter(entry -> entry.validFrom().isAfter(since))
                .anyMatch(FormerEntries::isWithLine);
    }

    private static boolean isWithLine(HistoryEntry entry) {
        Optional<Ground> ground = entry.ground();
        return BEGINNINGS.contains(entry.change())
                || ground.filter(Ground::isOfLine).isPresent()
                || WITH_PROOF.contains(entry.change())
                        && ground.filter(Ground::isOfDesk).isEmpty();
    }

    /** Empty for one's own, and for what nobody has asked for in a way that one could be written to. */
    private Optional<Kind> kind(Opposition standing, String person) {
        if (standing.holder() != null) {
            return standing.holder().equals(person) ? Optional.empty() : Optional.of(Kind.BY_ACCOUNT);
        }
        return contacts.contactOf(standing.id()).map(_ -> Kind.BY_CODE);
    }
}
