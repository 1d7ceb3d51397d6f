package it.opposizioni.operator.team;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Names and addresses of a team's people. */
@ApplicationScoped
class TeamColumns implements EncryptedColumns {

    private static final String TABLE = "team_member";

    private final PersonalData personalData;
    private final TeamAccess access;

    TeamColumns(PersonalData personalData, TeamAccess access) {
        this.personalData = personalData;
        this.access = access;
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text(TABLE, "name"), EncryptedColumn.text(TABLE, "email"));
    }

    /** The row of somebody who has left has nothing to find. */
    @Override
    public List<DigestColumn> digests() {
        return List.of(new DigestColumn(
                TABLE,
                "email_key",
                List.of("email", "state"),
                row -> MemberState.REMOVED.name().equals(row.getString("state"))
                        ? Map.of()
                        : access.emailKey(personalData.decrypt(row.getString("email")))
                                .byKey()));
    }
}
