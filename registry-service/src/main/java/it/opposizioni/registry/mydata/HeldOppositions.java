package it.opposizioni.registry.mydata;

import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.certificate.IssuedCertificates;
import it.opposizioni.registry.exemption.GrantedExemptions;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.mydata.RegisterData.AllowedCompany;
import it.opposizioni.registry.mydata.RegisterData.HeldOpposition;
import it.opposizioni.registry.mydata.RegisterData.Step;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Oppositions with everything that belongs to them, as far as who has them may see it. */
@ApplicationScoped
class HeldOppositions {

    private final OppositionHistory history;
    private final GrantedExemptions exemptions;
    private final OperatorDirectory directory;
    private final IssuedCertificates certificates;
    private final Now now;

    HeldOppositions(
            OppositionHistory history,
            GrantedExemptions exemptions,
            OperatorDirectory directory,
            IssuedCertificates certificates,
            Now now) {
        this.history = history;
        this.exemptions = exemptions;
        this.directory = directory;
        this.certificates = certificates;
        this.now = now;
    }

    HeldOpposition of(Opposition opposition) {
        OppositionView view = OppositionView.of(opposition, now.get());
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
