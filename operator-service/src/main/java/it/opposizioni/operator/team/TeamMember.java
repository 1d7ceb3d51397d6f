package it.opposizioni.operator.team;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody's place in the team of an operator. */
@Entity
@Table(name = "team_member")
class TeamMember {

    @Id
    private UUID id;

    private UUID operatorId;

    private String subject;
    private boolean machine;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String email;

    private byte[] emailKey;

    @Enumerated(EnumType.STRING)
    private TeamRole role;

    @Enumerated(EnumType.STRING)
    private MemberState state;

    private Instant since;

    private Instant removedAt;

    private long version;

    protected TeamMember() {}

    void changeRole(TeamRole newRole) {
        role = newRole;
        version++;
    }

    /** What remains is that the account was in the team until now, not whose it is. */
    void leave(Instant now) {
        state = MemberState.REMOVED;
        removedAt = now;
        name = "";
        email = "";
        emailKey = new byte[0];
        version++;
    }

    boolean isActiveOwner() {
        return state == MemberState.ACTIVE && role == TeamRole.OWNER;
    }

    UUID id() {
        return id;
    }

    UUID operatorId() {
        return operatorId;
    }

    String subject() {
        return subject;
    }

    boolean isMachine() {
        return machine;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    TeamRole role() {
        return role;
    }

    MemberState state() {
        return state;
    }

    /** When it joined. */
    Instant since() {
        return since;
    }

    /** When it left; null while it is in the team. */
    Instant removedAt() {
        return removedAt;
    }
}
