package it.opposizioni.operator.team;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Admits an invited person to a team; for the feature that invites. */
@ApplicationScoped
public class TeamAdmission {

    /** People and invitations of one team. */
    public static final int LARGEST = 200;

    private static final Text MEMBER_ALREADY =
            Text.of("Fai già parte del gruppo di questo operatore.", "You are in the team of this operator already.");
    private static final Text FULL = Text.of("Un gruppo ha al massimo 200 persone.", "A team has at most 200 people.");

    private final TeamRepository members;
    private final TeamAccess access;
    private final TeamSync sync;

    TeamAdmission(TeamRepository members, TeamAccess access, TeamSync sync) {
        this.members = members;
        this.access = access;
        this.sync = sync;
    }

    /** Finds an address again, however it is written, without being readable. */
    public SearchKey emailKey(String email) {
        return access.emailKey(email);
    }

    /** Until the transaction ends nobody else changes this team. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void serialise(UUID operatorId) {
        members.serialise(operatorId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasEmail(UUID operatorId, SearchKey emailKey) {
        return members.hasEmail(operatorId, emailKey);
    }

    /** @throws DomainException 409 when the team has no room for this many more */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRoom(UUID operatorId, long more) {
        if (members.countPeople(operatorId) + more > LARGEST) {
            throw new DomainException(OperatorProblems.TEAM_FULL, FULL);
        }
    }

    /**
     * The caller is in the team, and acts for it from the next token on.
     *
     * @throws DomainException 409 when it is in it already, or the team is full
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(Caller caller, UUID operatorId, NewMember newMember) {
        members.serialise(operatorId);
        if (access.placesOf(caller.subject()).at(operatorId).isPresent()) {
            throw new DomainException(OperatorProblems.ALREADY_IN_TEAM, MEMBER_ALREADY);
        }
        requireRoom(operatorId, 1);
        access.admit(caller.subject(), operatorId, newMember);
        sync.request(caller.subject());
    }
}
