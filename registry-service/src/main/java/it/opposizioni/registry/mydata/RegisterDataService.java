package it.opposizioni.registry.mydata;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.access.AccessView;
import it.opposizioni.registry.certificate.IssuedCertificates;
import it.opposizioni.registry.delegation.OwnDelegations;
import it.opposizioni.registry.desk.OwnDeskRequests;
import it.opposizioni.registry.exemption.GrantedExemptions;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.lineproof.LineProofs;
import it.opposizioni.registry.listrequest.OwnListRequests;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.mydata.RegisterData.AllowedCompany;
import it.opposizioni.registry.mydata.RegisterData.HeldOpposition;
import it.opposizioni.registry.mydata.RegisterData.Step;
import it.opposizioni.registry.numberlist.OwnNumberLists;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.opposition.HolderRecognition;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import it.opposizioni.registry.opposition.OppositionView;
import it.opposizioni.registry.organisation.OwnOrganisations;
import it.opposizioni.registry.registration.OwnRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what the features of the register hold about one person (GDPR art. 15). */
@ApplicationScoped
class RegisterDataService {

    /** More looks in twelve months than any official has time for. */
    private static final int MOST_ACCESSES = 10_000;

    private final OppositionLookup oppositions;
    private final OppositionHistory history;
    private final GrantedExemptions exemptions;
    private final OperatorDirectory directory;
    private final IssuedCertificates certificates;
    private final OwnRegistrations registrations;
    private final OwnDeskRequests deskRequests;
    private final HolderRecognition recognition;
    private final LineProofs proofs;
    private final OwnDelegations delegations;
    private final OwnOrganisations organisations;
    private final OwnNumberLists numberLists;
    private final OwnListRequests listRequests;
    private final AccessLog accesses;
    private final Now now;

    RegisterDataService(
            OppositionLookup oppositions,
            OppositionHistory history,
            GrantedExemptions exemptions,
            OperatorDirectory directory,
            IssuedCertificates certificates,
            OwnRegistrations registrations,
            OwnDeskRequests deskRequests,
            HolderRecognition recognition,
            LineProofs proofs,
            OwnDelegations delegations,
            OwnOrganisations organisations,
            OwnNumberLists numberLists,
            OwnListRequests listRequests,
            AccessLog accesses,
            Now now) {
        this.oppositions = oppositions;
        this.history = history;
        this.exemptions = exemptions;
        this.directory = directory;
        this.certificates = certificates;
        this.registrations = registrations;
        this.deskRequests = deskRequests;
        this.recognition = recognition;
        this.proofs = proofs;
        this.delegations = delegations;
        this.organisations = organisations;
        this.numberLists = numberLists;
        this.listRequests = listRequests;
        this.accesses = accesses;
        this.now = now;
    }

    @Transactional
    RegisterData of(Caller caller) {
        recognition.recognise(caller);
        String person = caller.subject();
        Instant at = now.get();
        return new RegisterData(
                oppositions.heldBy(person).stream().map(o -> held(o, at)).toList(),
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

    private HeldOpposition held(Opposition opposition, Instant at) {
        OppositionView view = OppositionView.of(opposition, at);
        return new HeldOpposition(
                view.id(),
                view.number(),
                view.status(),
                view.origin(),
                opposition.dates(),
                view.consentsRevokedAsOf(),
                view.protocol(),
                view.withdrawal() == null ? null : view.withdrawal().dueAt(),
                view.mediumWithdrawal() == null ? null : view.mediumWithdrawal().medium(),
                view.mediumWithdrawal() == null ? null : view.mediumWithdrawal().dueAt(),
                view.endedAt(),
                steps(view.id()),
                companies(view.id()),
                certificates.of(view.id(), history.shownToHolderSince(view.id()).orElse(Instant.EPOCH)));
    }

    private List<Step> steps(UUID opposition) {
        return history.shownToHolder(opposition).stream()
                .map(entry -> new Step(
                        entry.validFrom(), entry.change(), Medium.of(entry.opposesCalls(), entry.opposesPost())))
                .toList();
    }

    private List<AllowedCompany> companies(UUID opposition) {
        return exemptions.of(opposition).stream()
                .map(each -> new AllowedCompany(
                        directory.nameOrId(each.operatorId()),
                        each.from(),
                        each.until(),
                        each.grantedAt(),
                        each.endedAt()))
                .toList();
    }
}
