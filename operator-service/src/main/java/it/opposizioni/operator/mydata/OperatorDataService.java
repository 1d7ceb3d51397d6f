package it.opposizioni.operator.mydata;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.operator.invitation.InvitationsOfPerson;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.team.PlacesOfPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gathers what is held about one person (GDPR art. 15). */
@ApplicationScoped
class OperatorDataService {

    private final PlacesOfPerson places;
    private final InvitationsOfPerson invitations;
    private final OperatorService operators;

    OperatorDataService(PlacesOfPerson places, InvitationsOfPerson invitations, OperatorService operators) {
        this.places = places;
        this.invitations = invitations;
        this.operators = operators;
    }

    @Transactional
    OperatorData of(Caller person) {
        return new OperatorData(
                places.of(person.subject()).stream()
                        .map(place -> new OperatorData.Place(
                                nameOf(place.operatorId()),
                                place.name(),
                                place.email(),
                                place.role(),
                                place.state(),
                                place.since(),
                                place.until()))
                        .toList(),
                invitations.to(person).stream()
                        .map(invitation -> new OperatorData.Received(
                                nameOf(invitation.operatorId()),
                                invitation.name(),
                                invitation.email(),
                                invitation.role(),
                                invitation.state(),
                                invitation.invitedBy(),
                                invitation.invitedAt(),
                                invitation.expiresAt()))
                        .toList(),
                invitations.by(person).stream()
                        .map(invitation -> new OperatorData.Sent(
                                nameOf(invitation.operatorId()),
                                invitation.role(),
                                invitation.state(),
                                invitation.invitedAt()))
                        .toList());
    }

    private String nameOf(UUID operatorId) {
        return operators.find(operatorId).map(Operator::name).orElse(null);
    }
}
