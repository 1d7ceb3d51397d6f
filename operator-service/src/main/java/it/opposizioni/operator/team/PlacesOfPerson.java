package it.opposizioni.operator.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All places in teams that a person has, or had: for the person who asks what is held about them. */
@ApplicationScoped
public class PlacesOfPerson {

    private final TeamRepository members;

    PlacesOfPerson(TeamRepository members) {
        this.members = members;
    }

    /**
     * @param name empty, like the address, once the person has left
     * @param until null while the person is in the team
     */
    public record Place(
            UUID operatorId,
            String name,
            String email,
            TeamRole role,
            MemberState state,
            Instant since,
            Instant until) {}

    /** In the order in which the person came to them. */
    @Transactional
    public List<Place> of(String subject) {
        return members.ofPerson(subject).stream().map(PlacesOfPerson::place).toList();
    }

    private static Place place(TeamMember member) {
        return new Place(
                member.operatorId(),
                member.name(),
                member.email(),
                member.role(),
                member.state(),
                member.since(),
                member.removedAt());
    }
}
