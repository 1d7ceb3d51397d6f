package it.opposizioni.operator.team;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Changes roles in a team, and removes people from it. */
@ApplicationScoped
class TeamService {

    private static final Text LAST_OWNER = Text.of(
            "È l'ultimo titolare: nomina prima un altro titolare.", "This is the last owner: first name another one.");

    private final TeamRepository members;
    private final TeamSync sync;
    private final TeamAnnouncer announcer;
    private final Team team;
    private final Now now;

    TeamService(TeamRepository members, TeamSync sync, TeamAnnouncer announcer, Team team, Now now) {
        this.members = members;
        this.sync = sync;
        this.announcer = announcer;
        this.team = team;
        this.now = now;
    }

    @Transactional
    List<TeamMember> list(UUID operatorId) {
        return members.people(operatorId);
    }

    @Transactional
    TeamMember change(UUID operatorId, UUID id, TeamRole role) {
        members.serialise(operatorId);
        TeamMember member = members.person(operatorId, id).orElseThrow(DomainException::notFound);
        if (role != TeamRole.OWNER) {
            requireAnotherOwner(member);
        }
        member.changeRole(role);
        announce(operatorId);
        return member;
    }

    /** Everybody may leave; only people with the right may remove another. The access ends with this transaction. */
    @Transactional
    String remove(Caller caller, UUID operatorId, UUID id) {
        members.serialise(operatorId);
        TeamMember member = members.person(operatorId, id).orElseThrow(DomainException::notFound);
        if (!member.subject().equals(caller.subject())) {
            team.require(caller, Right.TEAM);
        }
        requireAnotherOwner(member);
        member.leave(now.get());
        announce(operatorId);
        sync.request(member.subject());
        return member.subject();
    }

    /** The announcer reads what is in the database. */
    private void announce(UUID operatorId) {
        members.flush();
        announcer.announce(operatorId);
    }

    private void requireAnotherOwner(TeamMember member) {
        boolean last = member.isActiveOwner()
                && members.people(member.operatorId()).stream()
                                .filter(TeamMember::isActiveOwner)
                                .count()
                        == 1;
        if (last) {
            throw new DomainException(OperatorProblems.LAST_OWNER, LAST_OWNER);
        }
    }
}
