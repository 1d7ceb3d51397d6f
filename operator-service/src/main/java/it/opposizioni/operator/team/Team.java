package it.opposizioni.operator.team;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may do what for an operator: read from the database at each use, by the token's subject. A token lives on for minutes after a
 * person was removed; what it may do does not.
 */
@ApplicationScoped
public class Team {

    private static final Text NOT_A_MEMBER = Text.of(
            "Non fai parte del gruppo di questo operatore: chiedi al titolare di invitarti.",
            "You are not in the team of this operator: ask its owner to invite you.");
    private static final Text RIGHT_MISSING = Text.of(
            "Il tuo ruolo (%s) non consente questa operazione. La può fare: %s.",
            "Your role (%s) does not allow this. Who can: %s.");

    private final TeamAccess access;
    private final TeamRepository members;
    private final TeamSync sync;

    Team(TeamAccess access, TeamRepository members, TeamSync sync) {
        this.access = access;
        this.members = members;
        this.sync = sync;
    }

    /**
     * The caller's operator, if the caller may do this for it now.
     *
     * @throws DomainException 403 when the token names no operator, or the caller is not in its team, or has not this right
     */
    public UUID require(Caller caller, Right right) {
        UUID operatorId = caller.requireOperatorId();
        require(caller, operatorId, right);
        return operatorId;
    }

    /** The same for an operator that the caller's token may not name yet. */
    public void require(Caller caller, UUID operatorId, Right right) {
        TeamRole role = roleOf(caller, operatorId)
                .orElseThrow(() -> new DomainException(CommonProblems.FORBIDDEN, NOT_A_MEMBER));
        if (!role.has(right)) {
            throw new DomainException(OperatorProblems.RIGHT_MISSING, RIGHT_MISSING.with(role, TeamRole.having(right)));
        }
    }

    /** The caller begins an operator and is its owner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void found(Caller caller, UUID operatorId) {
        access.found(caller, operatorId);
        sync.request(caller.subject(), false);
    }

    /** After the commit of {@link #found}: the identity provider learns of it now, or later if it is away. */
    public void settle(Caller caller) {
        sync.settle(caller.subject());
    }

    /** A program of the operator may do what an uploader may, from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void admitMachine(String subject, UUID operatorId) {
        access.admitMachine(subject, operatorId);
    }

    /** A program may do nothing from now on, however long its tokens live. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dismissMachine(String subject) {
        access.dismissMachine(subject);
    }

    /** Where to write to the people of an operator who have signed in before and may do this. */
    @Transactional
    public List<String> addressesOf(UUID operatorId, Right right) {
        return members.people(operatorId).stream()
                .filter(person ->
                        person.state() == MemberState.ACTIVE && person.role().has(right))
                .map(TeamMember::email)
                .filter(email -> !email.isBlank())
                .distinct()
                .toList();
    }

    /**
     * The operator whose team the caller is in: of an applicant whose token was issued before there was one, too. Who has left a team
     * is free, though its token still names it; for a while it may, until the identity provider has learnt of it.
     *
     * @throws DomainException 403 when the token names a team that the caller has never been in, or is a program's that was removed
     */
    public Optional<UUID> operatorOf(Caller caller) {
        Optional<UUID> named = caller.operatorId();
        if (named.isPresent() && roleOf(caller, named.get()).isPresent()) {
            return named;
        }
        TeamAccess.Places places = access.placesOf(caller.subject());
        if (named.isPresent() && (caller.machine() || !places.hadOneAt(named.get()))) {
            throw new DomainException(CommonProblems.FORBIDDEN, NOT_A_MEMBER);
        }
        return places.current().map(TeamAccess.Place::operatorId);
    }

    /** The caller's role at this operator; empty when it has none. */
    public Optional<TeamRole> roleOf(Caller caller, UUID operatorId) {
        TeamAccess.Places places = access.placesOf(caller.subject());
        Optional<TeamAccess.Place> place = places.current();
        if (place.isPresent()) {
            return place.filter(p -> p.operatorId().equals(operatorId)).map(p -> arrived(caller, p));
        }
        if (!caller.operatorId().equals(Optional.of(operatorId)) || places.hadOneAt(operatorId)) {
            return Optional.empty();
        }
        // machines that the realm's administrator made have no place here; they only carry lists
        return caller.machine() ? Optional.of(TeamRole.UPLOADER) : access.foundBy(caller, operatorId);
    }

    private TeamRole arrived(Caller caller, TeamAccess.Place place) {
        if (place.state() == MemberState.INVITED) {
            access.arrived(caller.subject());
        }
        return place.role();
    }
}
