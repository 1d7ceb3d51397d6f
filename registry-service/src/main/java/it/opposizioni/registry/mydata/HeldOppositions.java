package it.opposizioni.registry.mydata;

import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.certificate.IssuedCertificates;
import it.opposizioni.registry.exemption.ExemptionAct;
import it.opposizioni.registry.exemption.ExemptionView;
import it.opposizioni.registry.exemption.ExemptionViews;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.mydata.RegisterData.AllowedCompany;
import it.opposizioni.registry.mydata.RegisterData.AskedBy;
import it.opposizioni.registry.mydata.RegisterData.HeldOpposition;
import it.opposizioni.registry.mydata.RegisterData.Step;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.operatordirectory.OperatorStanding;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import it.opposizioni.registry.recipients.Recipients;
import it.opposizioni.registry.recipients.RecipientsView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Oppositions with everything that belongs to them, as far as their holder, or the person who manages them by a code, may see it. */
@ApplicationScoped
class HeldOppositions {

    private final OppositionHistory history;
    private final ExemptionViews exemptions;
    private final OperatorDirectory directory;
    private final IssuedCertificates certificates;
    private final Recipients recipients;
    private final Now now;

    HeldOppositions(
            OppositionHistory history,
            ExemptionViews exemptions,
            OperatorDirectory directory,
            IssuedCertificates certificates,
            Recipients recipients,
            Now now) {
        this.recipients = recipients;
        this.history = history;
        this.exemptions = exemptions;
        this.directory = directory;
        this.certificates = certificates;
        this.now = now;
    }

    HeldOpposition of(Opposition opposition) {
        OppositionView view = OppositionView.of(opposition, now.get());
        RecipientsView asked = recipients.of(opposition);
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
                certificates.of(view.id(), history.shownToHolderSince(view.id()).orElse(Instant.EPOCH)),
                RecipientSearch.of(asked),
                asked.consultations().stream().map(AskedBy::of).toList());
    }

    private List<Step> steps(UUID opposition) {
        return history.shownToHolder(opposition).stream()
                .map(entry -> new Step(
                        entry.validFrom(),
                        entry.change(),
                        Medium.of(entry.opposesCalls(), entry.opposesPost()),
                        entry.ground().map(Ground::channel).orElse(null)))
                .toList();
    }

    private List<AllowedCompany> companies(UUID opposition) {
        return exemptions.shownToHolder(opposition).items().stream()
                .map(each -> new AllowedCompany(
                        directory.nameOrId(each.operatorId()),
                        each.from(),
                        each.until(),
                        notNow(each),
                        each.grantedAt(),
                        how(each.granted()),
                        each.endedAt(),
                        how(each.ended())))
                .toList();
    }

    /** Null where the company may call, and where its permission is over. */
    private static OperatorStanding notNow(ExemptionView exemption) {
        boolean may = exemption.operatorState() == OperatorStanding.ACTIVE;
        return may || !exemption.status().isLive() ? null : exemption.operatorState();
    }

    /** The channel, or what it followed from; null where that is not told. */
    private static String how(ExemptionAct act) {
        if (act == null) {
            return null;
        }
        if (act.channel() != null) {
            return act.channel().name();
        }
        return act.change().isAskedFor() ? RegisterWords.HOLDER : act.change().name();
    }
}
