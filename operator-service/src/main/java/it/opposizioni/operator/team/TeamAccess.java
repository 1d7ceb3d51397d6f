package it.opposizioni.operator.team;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The places in teams as they are asked for at each request: a row or two by their key, without an entity. */
@ApplicationScoped
class TeamAccess {

    private static final String FIND = "select operator_id, role, state from team_member where subject = ?";
    private static final String ARRIVED =
            "update team_member set state = 'ACTIVE', since = ?, version = version + 1 where subject = ? and state = 'INVITED'";
    private static final String IS_FOUNDED = "select 1 from team_member where operator_id = ? and not machine limit 1";
    private static final String ADMIT = """
            insert into team_member
                (id, operator_id, subject, machine, name, email, email_key, role, state, invited_at, since, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, 1)
            """;

    private static final String DISMISS = """
            update team_member set state = 'REMOVED', removed_at = ?, version = version + 1
            where subject = ? and machine and state <> 'REMOVED'
            """;

    private final DataSource database;
    private final PersonalData personalData;
    private final Ids ids;
    private final Now now;

    TeamAccess(DataSource database, PersonalData personalData, Ids ids, Now now) {
        this.database = database;
        this.personalData = personalData;
        this.ids = ids;
        this.now = now;
    }

    /** Where somebody stands now. */
    record Place(UUID operatorId, TeamRole role, MemberState state) {}

    /** Where somebody stands or stood: in one team at a time. */
    record Places(List<Place> all) {

        Optional<Place> current() {
            return all.stream()
                    .filter(place -> place.state() != MemberState.REMOVED)
                    .findFirst();
        }

        boolean hadOneAt(UUID operatorId) {
            return all.stream().anyMatch(place -> place.operatorId().equals(operatorId));
        }
    }

    Places placesOf(String subject) {
        return new Places(query(
                FIND,
                row -> new Place(
                        row.getObject(1, UUID.class),
                        TeamRole.valueOf(row.getString(2)),
                        MemberState.valueOf(row.getString(3))),
                subject));
    }

    void arrived(String subject) {
        update(ARRIVED, now.get().atOffset(ZoneOffset.UTC), subject);
    }

    /**
     * The first person of an operator that has no team yet is its owner: whoever manages the realm has named that person. Nobody else
     * comes in without an invitation.
     */
    @Transactional
    Optional<TeamRole> foundBy(Caller caller, UUID operatorId) {
        query("select pg_advisory_xact_lock(hashtextextended(?, 40))", _ -> true, operatorId.toString());
        if (!query(IS_FOUNDED, _ -> true, operatorId).isEmpty()) {
            // the other one who came first at the same time may have been the same person
            return placesOf(caller.subject())
                    .current()
                    .filter(p -> p.operatorId().equals(operatorId))
                    .map(Place::role);
        }
        found(caller, operatorId);
        return Optional.of(TeamRole.OWNER);
    }

    /** The caller is the owner, without an invitation. */
    void found(Caller caller, UUID operatorId) {
        admit(
                caller.subject(),
                operatorId,
                false,
                caller.name().orElse(""),
                caller.email().orElse(""),
                TeamRole.OWNER);
    }

    void admitMachine(String subject, UUID operatorId) {
        admit(subject, operatorId, true, "", "", TeamRole.UPLOADER);
    }

    void dismissMachine(String subject) {
        update(DISMISS, now.get().atOffset(ZoneOffset.UTC), subject);
    }

    private void admit(String subject, UUID operatorId, boolean machine, String name, String email, TeamRole role) {
        var at = now.get().atOffset(ZoneOffset.UTC);
        update(
                ADMIT,
                ids.next(),
                operatorId,
                subject,
                machine,
                personalData.encrypt(name),
                personalData.encrypt(email),
                emailKey(email),
                role.name(),
                at,
                at);
    }

    byte[] emailKey(String email) {
        return personalData.searchKey("team-email", email.strip().toLowerCase(Locale.ROOT));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
