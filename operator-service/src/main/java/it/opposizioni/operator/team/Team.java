package it.opposizioni.operator.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Who may do what for an operator: read from the database at each use, by the token's subject. A token lives on for minutes after a
 * person was removed; what it may do does not.
 */
@ApplicationScoped
public class Team {

    private static final Logger LOG = Logger.getLogger(Team.class);

    private static final Text NOT_A_MEMBER = Text.of(
            "Non fai parte del gruppo di questo operatore: chiedi a un suo responsabile di invitarti.",
            "You are not in the team of this operator: ask one of its owners to invite you.");
    private static final Text RIGHT_MISSING = Text.of(
            "Il tuo ruolo (%s) non consente questa operazione. Ruoli che la consentono: %s.",
            "Your role (%s) does not allow this. Roles that do: %s.");

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
            throw new DomainException(
                    CommonProblems.RIGHT_MISSING, RIGHT_MISSING.with(role.label(), TeamRole.having(right)));
        }
    }

    /** The caller begins an operator and is its owner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void create(Caller caller, UUID operatorId) {
        access.create(caller, operatorId);
        sync.request(caller.subject());
    }

    /** Every place that the caller has; the one for which the caller acts, once the token says so, comes first. */
    @Transactional
    public List<ActingMember> placesOf(Caller caller) {
        // a person whom the realm has named as the first one of an operator takes that place now
        caller.operatorId().ifPresent(named -> roleOf(caller, named));
        return access.placesOf(caller.subject()).held();
    }

    /** Whether somebody is in the team of an operator now. */
    public boolean isMember(String subject, UUID operatorId) {
        return access.placesOf(subject).at(operatorId).isPresent();
    }

    /** Whether somebody may do this for an operator now. */
    public boolean may(String subject, UUID operatorId, Right right) {
        return access.placesOf(subject)
                .at(operatorId)
                .filter(place -> place.role().has(right))
                .isPresent();
    }

    /** Another transaction about the same person waits for the end of this one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void serialise(Caller caller) {
        access.serialise(caller.subject());
    }

    /** The caller acts for this operator, from the next token on. @return false when the caller has no place there */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean choose(Caller caller, UUID operatorId) {
        boolean chosen = access.choose(caller.subject(), operatorId);
        if (chosen) {
            sync.request(caller.subject());
        }
        return chosen;
    }

    /** After the commit of a change of the caller's places: the identity provider is updated now, or later if it is unavailable. */
    public void synchronise(Caller caller) {
        sync.synchronise(caller.subject());
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

    /**
     * Where to write to the people of an operator who may do this; none where that cannot be read, which must not keep the operator itself from
     * being told.
     */
    public List<String> addressesOf(UUID operatorId, Right right) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> readAddresses(operatorId, right));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "The addresses of the people of operator %s cannot be read; the message goes to the operator alone",
                    operatorId);
            return List.of();
        }
    }

    private List<String> readAddresses(UUID operatorId, Right right) {
        return members.people(operatorId).stream()
                .filter(person -> person.role().has(right))
                .map(TeamMember::email)
                .filter(email -> !email.isBlank())
                .distinct()
                .toList();
    }

    /**
     * The operator that the token names, if the caller is in its team; else the one that the caller has chosen. An applicant's token was
     * issued before there was one, and the token of a person who has left a team may name it until the identity provider is updated.
     *
     * @throws DomainException 403 when the token names a team that the caller has never been in, or is a program's that was removed
     */
    public Optional<UUID> operatorOf(Caller caller) {
        Optional<UUID> named = caller.operatorId();
        if (named.isPresent() && roleOf(caller, named.get()).isPresent()) {
            return named;
        }
        TeamAccess.Places places = access.placesOf(caller.subject());
        if (named.isPresent() && (caller.machine() || !places.left().contains(named.get()))) {
            throw new DomainException(CommonProblems.FORBIDDEN, NOT_A_MEMBER);
        }
        return places.current().map(ActingMember::operatorId);
    }

    /** The caller's role at this operator; empty when it has none. */
    public Optional<TeamRole> roleOf(Caller caller, UUID operatorId) {
        TeamAccess.Places places = access.placesOf(caller.subject());
        Optional<ActingMember> place = places.at(operatorId);
        if (place.isPresent()) {
            return place.map(ActingMember::role);
        }
        if (!caller.operatorId().equals(Optional.of(operatorId))
                || places.left().contains(operatorId)) {
            return Optional.empty();
        }
        // machines that the realm's administrator made have no place here; they only upload lists
        return caller.machine() ? Optional.of(TeamRole.UPLOADER) : access.createBy(caller, operatorId);
    }
}
