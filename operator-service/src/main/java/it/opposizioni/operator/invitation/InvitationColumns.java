package it.opposizioni.operator.invitation;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.operator.team.TeamAdmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Who is invited, and by whom. The digests of codes live an hour, and stay under the key that they were made with. */
@ApplicationScoped
class InvitationColumns implements EncryptedColumns {

    private static final String TABLE = "team_invitation";

    private final PersonalData personalData;
    private final TeamAdmission admission;

    InvitationColumns(PersonalData personalData, TeamAdmission admission) {
        this.personalData = personalData;
        this.admission = admission;
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return Stream.of("email", "name", "inviter_name", "inviter_email")
                .map(column -> EncryptedColumn.text(TABLE, column))
                .toList();
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(TABLE, "email_key", "email", personalData, admission::emailKey));
    }
}
