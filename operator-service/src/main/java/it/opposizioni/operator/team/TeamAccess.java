package it.opposizioni.operator.team;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The places in teams as they are asked for at each request: a row or two by their key, without an entity. */
@ApplicationScoped
class TeamAccess {

    /** The last one that was chosen comes first. */
    private static final String FIND =
            "select operator_id, role, state from team_member where subject = ? order by chosen desc";

    private static final String CHOOSE = """
            update team_member set chosen = nextval('team_member_chosen'), version = version + 1
            where subject = ? and operator_id = ? and state = 'ACTIVE' and not machine
            """;
    private static final String HAS_PEOPLE = "select 1 from team_member where operator_id = ? and not machine limit 1";
    private static final String ADMIT = """
            insert into team_member
                (id, operator_id, subject, machine, name, email, email_key, role, state, invited_at, since, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, 1)
            """;

    private static final String DISMISS = """
            update team_member set state = 'REMOVED', removed_at = ?, version = version + 1
            where subject = ? and machine and state <> 'REMOVED'
            """;

    private final Jdbc database;
    private final TeamAnnouncer announcer;
    private final PersonalData personalData;
    private final Ids ids;
    private final Now now;

    TeamAccess(Jdbc database, TeamAnnouncer announcer, PersonalData personalData, Ids ids, Now now) {
        this.database = database;
        this.announcer = announcer;
        this.personalData = personalData;
        this.ids = ids;
        this.now = now;
    }

    /**
     * The teams that somebody is in, and those that the person has left.
     *
     * @param held the one for which the person acts comes first
     * @param left may contain an operator whose team the person is in again
     */
    record Places(List<ActingMember> held, Set<UUID> left) {

        Optional<ActingMember> current() {
            return held.stream().findFirst();
        }

        Optional<ActingMember> at(UUID operatorId) {
            return held.stream()
                    .filter(place -> place.operatorId().equals(operatorId))
                    .findFirst();
        }
    }

    Places placesOf(String subject) {
        List<ActingMember> held = new ArrayList<>();
        Set<UUID> left = new HashSet<>();
        database.query(
                FIND,
                row -> {
                    UUID operatorId = row.getObject(1, UUID.class);
                    return MemberState.valueOf(row.getString(3)) == MemberState.REMOVED
                            ? left.add(operatorId)
                            : held.add(new ActingMember(operatorId, TeamRole.valueOf(row.getString(2))));
                },
                subject);
        return new Places(held, left);
    }

    /** @return false when the person has no place there */
    boolean choose(String subject, UUID operatorId) {
        return database.update(CHOOSE, subject, operatorId) > 0;
    }

    /** A person's choices and new teams are handled one after the other. */
    void serialise(String subject) {
        database.exists("select pg_advisory_xact_lock(hashtextextended(?, 44))", subject);
    }

    /**
     * The first person of an operator that has no team yet is its owner: the administrator of the realm has named that person. Nobody
     * else joins without an invitation.
     */
    @Transactional
    Optional<TeamRole> createBy(Caller caller, UUID operatorId) {
        database.exists("select pg_advisory_xact_lock(hashtextextended(?, 40))", operatorId.toString());
        if (database.exists(HAS_PEOPLE, operatorId)) {
            // the other one who came first at the same time may have been the same person
            return placesOf(caller.subject()).at(operatorId).map(ActingMember::role);
        }
        create(caller, operatorId);
        return Optional.of(TeamRole.OWNER);
    }

    /** The caller is the owner, without an invitation. */
    void create(Caller caller, UUID operatorId) {
        NewMember owner = new NewMember(caller.name().orElse(""), caller.email().orElse(""), TeamRole.OWNER, now.get());
        admit(caller.subject(), operatorId, owner);
    }

    /** Somebody who has accepted an invitation. */
    void admit(String subject, UUID operatorId, NewMember newMember) {
        admit(subject, operatorId, false, newMember);
        announcer.announce(operatorId);
    }

    void admitMachine(String subject, UUID operatorId) {
        admit(subject, operatorId, true, new NewMember("", "", TeamRole.UPLOADER, now.get()));
    }

    void dismissMachine(String subject) {
        database.update(DISMISS, now.get(), subject);
    }

    private void admit(String subject, UUID operatorId, boolean machine, NewMember newMember) {
        database.update(
                ADMIT,
                ids.next(),
                operatorId,
                subject,
                machine,
                personalData.encrypt(newMember.name()),
                personalData.encrypt(newMember.email()),
                emailKey(newMember.email()).current(),
                newMember.role(),
                newMember.invitedAt(),
                now.get());
    }

    SearchKey emailKey(String email) {
        return personalData.searchKey("team-email", email.strip().toLowerCase(Locale.ROOT));
    }
}
