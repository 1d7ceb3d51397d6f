package it.opposizioni.operator.team;

import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Events about the people of a team; contracts in {@code src/main/contracts}. They name nobody but by the id of the account. */
final class TeamEvents {

    static final String JOINED = "it.opposizioni.operator.team-member-joined.v1";
    static final String ROLE_CHANGED = "it.opposizioni.operator.team-member-role-changed.v1";
    static final String LEFT = "it.opposizioni.operator.team-member-left.v1";

    /** @param subject as in the person's tokens */
    record Member(UUID memberId, UUID operatorId, String subject, TeamRole role) {}

    /** Who it was is not told again: what others have of the person goes with this. */
    record Gone(UUID memberId, UUID operatorId) {}

    private TeamEvents() {}

    /** @param version 1 for the first event about this place */
    static DomainEvent is(Member member, long version, Instant at) {
        return new DomainEvent(
                version == 1 ? JOINED : ROLE_CHANGED, member.memberId().toString(), version, at, member);
    }

    static DomainEvent left(Gone gone, long version, Instant at) {
        return new DomainEvent(LEFT, gone.memberId().toString(), version, at, gone);
    }
}
