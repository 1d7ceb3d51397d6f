package it.opposizioni.operator.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.realm.RealmAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Who joins and leaves the team of an operator. */
@ApplicationScoped
class TeamService {

    private static final Logger LOG = Logger.getLogger(TeamService.class);
    private static final int LARGEST = 200;
    private static final Text LAST_OWNER = Text.of(
            "È l'ultimo titolare: nomina prima un altro titolare, che abbia già effettuato l'accesso.",
            "This is the last owner: first name another one who has signed in before.");
    private static final Text CANNOT_BE_INVITED = Text.of(
            "Questo indirizzo non può essere invitato: è già in un gruppo, o appartiene a chi tiene il registro o vigila.",
            "This address cannot be invited: it is in a team already, or belongs to who keeps the register or supervises.");
    private static final Text FULL = Text.of("Un gruppo ha al massimo 200 persone.", "A team has at most 200 people.");

    private final TeamRepository members;
    private final TeamAccess access;
    private final TeamSync sync;
    private final Team team;
    private final RealmAdmin realm;
    private final Ids ids;
    private final Now now;

    TeamService(
            TeamRepository members, TeamAccess access, TeamSync sync, Team team, RealmAdmin realm, Ids ids, Now now) {
        this.members = members;
        this.access = access;
        this.sync = sync;
        this.team = team;
        this.realm = realm;
        this.ids = ids;
        this.now = now;
    }

    @Transactional
    List<TeamMember> list(UUID operatorId) {
        return members.people(operatorId);
    }

    /**
     * First the account at the identity provider, then the place here: without the account there is no place, and an account that was
     * made for a place that failed is taken back. One that a crash leaves behind can do nothing and is found by the next invitation.
     * The place is committed with the request's idempotency key, or not at all; {@link #settle} comes after that.
     *
     * @throws DomainException 409 when the person is in a team, 503 when the provider is away; nothing has changed then
     */
    TeamMember invite(UUID operatorId, Invitation invitation, Locale language) {
        String email = invitation.email().strip();
        byte[] emailKey = access.emailKey(email);
        QuarkusTransaction.joiningExisting().run(() -> requireRoom(operatorId, emailKey));
        Optional<RealmAdmin.Account> known = realm.findByEmail(email);
        if (known.filter(account -> account.staff() || isElsewhere(account, operatorId))
                .isPresent()) {
            throw new DomainException(OperatorProblems.CANNOT_BE_INVITED, CANNOT_BE_INVITED);
        }
        RealmAdmin.Account account =
                known.orElseGet(() -> realm.create(email, invitation.name().strip(), language));
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                members.serialise(operatorId);
                requireRoom(operatorId, emailKey);
                if (members.isPlaced(account.subject())) {
                    throw new DomainException(OperatorProblems.CANNOT_BE_INVITED, CANNOT_BE_INVITED);
                }
                TeamMember member = new TeamMember(
                        ids.next(),
                        operatorId,
                        account.subject(),
                        invitation.name().strip(),
                        email,
                        emailKey,
                        invitation.role(),
                        now.get());
                members.persistAndFlush(member);
                sync.request(account.subject(), true);
                return member;
            });
        } catch (RuntimeException e) {
            if (known.isEmpty()) {
                takeBack(account);
            }
            throw e;
        }
    }

    /** After the commit of an invitation: the identity provider learns of it now, or later if it is away. */
    void settle(UUID operatorId, UUID id) {
        QuarkusTransaction.requiringNew()
                .call(() -> members.person(operatorId, id).map(TeamMember::subject))
                .ifPresent(sync::settle);
    }

    /** An account that names an operator without having a place in its team was named by the realm's administrator. */
    private static boolean isElsewhere(RealmAdmin.Account account, UUID operatorId) {
        return account.operatorId().filter(other -> !other.equals(operatorId)).isPresent();
    }

    private void requireRoom(UUID operatorId, byte[] emailKey) {
        if (members.hasEmail(operatorId, emailKey)) {
            throw new DomainException(OperatorProblems.CANNOT_BE_INVITED, CANNOT_BE_INVITED);
        }
        if (members.people(operatorId).size() >= LARGEST) {
            throw new DomainException(OperatorProblems.CANNOT_BE_INVITED, FULL);
        }
    }

    private void takeBack(RealmAdmin.Account account) {
        try {
            realm.delete(account.subject());
        } catch (DomainException _) {
            LOG.warn("An account that was made for an invitation that failed stays at the realm, without any role");
        }
    }

    @Transactional
    TeamMember change(UUID operatorId, UUID id, TeamRole role) {
        members.serialise(operatorId);
        TeamMember member = members.person(operatorId, id).orElseThrow(DomainException::notFound);
        if (role != TeamRole.OWNER) {
            requireAnotherOwner(member);
        }
        member.become(role);
        return member;
    }

    /** Everybody may leave; only who has the right may remove another. The access ends with this transaction. */
    @Transactional
    String remove(Caller caller, UUID operatorId, UUID id) {
        members.serialise(operatorId);
        TeamMember member = members.person(operatorId, id).orElseThrow(DomainException::notFound);
        if (!member.subject().equals(caller.subject())) {
            team.require(caller, Right.TEAM);
        }
        requireAnotherOwner(member);
        member.leave(now.get());
        sync.request(member.subject(), false);
        return member.subject();
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
