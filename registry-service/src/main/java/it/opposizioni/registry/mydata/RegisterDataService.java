package it.opposizioni.registry.mydata;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.registry.access.AccessView;
import it.opposizioni.registry.delegation.OwnDelegations;
import it.opposizioni.registry.desk.OwnDeskRequests;
import it.opposizioni.registry.lineproof.LineProofs;
import it.opposizioni.registry.listrequest.OwnListRequests;
import it.opposizioni.registry.numberlist.OwnNumberLists;
import it.opposizioni.registry.opposition.HolderRecognition;
import it.opposizioni.registry.opposition.OppositionLookup;
import it.opposizioni.registry.organisation.OwnOrganisations;
import it.opposizioni.registry.registration.OwnRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.stream.Stream;

/** Gathers what the features of the register hold about one person (GDPR art. 15). */
@ApplicationScoped
class RegisterDataService {

    /** More looks in twelve months than any official has time for. */
    static final int MOST_ACCESSES = 10_000;

    private final OppositionLookup oppositions;
    private final HeldOppositions held;
    private final OwnRegistrations registrations;
    private final OwnDeskRequests deskRequests;
    private final HolderRecognition recognition;
    private final LineProofs proofs;
    private final OwnDelegations delegations;
    private final OwnOrganisations organisations;
    private final OwnNumberLists numberLists;
    private final OwnListRequests listRequests;
    private final AccessLog accesses;

    RegisterDataService(
            OppositionLookup oppositions,
            HeldOppositions held,
            OwnRegistrations registrations,
            OwnDeskRequests deskRequests,
            HolderRecognition recognition,
            LineProofs proofs,
            OwnDelegations delegations,
            OwnOrganisations organisations,
            OwnNumberLists numberLists,
            OwnListRequests listRequests,
            AccessLog accesses) {
        this.oppositions = oppositions;
        this.held = held;
        this.registrations = registrations;
        this.deskRequests = deskRequests;
        this.recognition = recognition;
        this.proofs = proofs;
        this.delegations = delegations;
        this.organisations = organisations;
        this.numberLists = numberLists;
        this.listRequests = listRequests;
        this.accesses = accesses;
    }

    @Transactional
    RegisterData of(Caller caller) {
        recognition.recognise(caller);
        String person = caller.subject();
        return new RegisterData(
                oppositions.heldBy(person).stream().map(held::of).toList(),
                registrations.of(person),
                deskRequests.of(caller),
                proofs.of(person),
                delegations.of(caller),
                organisations.of(caller),
                Stream.concat(numberLists.of(caller).stream(), listRequests.of(caller).stream())
                        .sorted(Comparator.comparing(OwnNumberLists.Held::sentAt)
                                .reversed())
                        .toList(),
                accesses.latest(person, MOST_ACCESSES).stream()
                        .map(AccessView::of)
                        .toList());
    }
}
