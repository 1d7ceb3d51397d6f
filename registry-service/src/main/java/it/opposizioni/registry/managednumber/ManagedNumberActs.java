package it.opposizioni.registry.managednumber;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.certificate.CertificateService;
import it.opposizioni.registry.certificate.CertificateService.Issued;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.history.HistoryItems;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.LineOppositions;
import it.opposizioni.registry.opposition.LineOppositions.Done;
import it.opposizioni.registry.opposition.LineOppositions.Result;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLocks;
import it.opposizioni.registry.opposition.OppositionView;
import it.opposizioni.registry.opposition.Withdrawals;
import it.opposizioni.registry.recipients.Recipients;
import it.opposizioni.registry.recipients.RecipientsView;
import it.opposizioni.registry.withoutaccount.ManagedNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** The opposition of an opened number: it is looked at, certified, renewed, changed, taken off the register, or kept after all. Each throws as {@link ManagedNumbers#lockOpened}. */
@ApplicationScoped
class ManagedNumberActs {

    private static final Text UNDER_WAY = Text.of(
            "È già stato chiesto di togliere questa linea dal registro.",
            "It was asked before to take this line off the register.");
    private static final Text NOT_ASKED = Text.of(
            "Per questo numero non c’è una richiesta da annullare.", "There is no withdrawal of this number to undo.");

    private final ManagedNumbers numbers;
    private final LineOppositions oppositions;
    private final Withdrawals withdrawals;
    private final OppositionHistory history;
    private final CertificateService certificates;
    private final Recipients recipients;
    private final Now clock;

    ManagedNumberActs(
            ManagedNumbers numbers,
            LineOppositions oppositions,
            Withdrawals withdrawals,
            OppositionHistory history,
            CertificateService certificates,
            Recipients recipients,
            Now clock) {
        this.recipients = recipients;
        this.history = history;
        this.certificates = certificates;
        this.numbers = numbers;
        this.oppositions = oppositions;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Transactional
    OppositionView look(UUID visit) {
        return OppositionView.of(numbers.lockOpened(visit), clock.get());
    }

    @Transactional
    HistoryItems history(UUID visit) {
        return HistoryItems.of(history.shownToHolder(numbers.lockOpened(visit).id()));
    }

    @Transactional
    RecipientsView recipients(UUID visit) {
        return recipients.of(numbers.lockOpened(visit));
    }

    @Transactional
    RecipientsView askForRecipients(UUID visit) {
        return recipients.ask(numbers.lockOpened(visit), "visit " + visit);
    }

    @Transactional
    Issued certify(UUID visit, String language) {
        return certificates.issue(numbers.lockOpened(visit), language);
    }

    @Transactional
    OppositionView renew(UUID visit) {
        return view(oppositions.renew(numbers.lockOpened(visit).number(), Ground.LINE_PROOF));
    }

    /** It ends when the time to undo it is over; the line is told. */
    @Transactional
    OppositionView askRemoval(UUID visit) {
        return view(oppositions.askRemoval(numbers.lockOpened(visit).number(), Ground.LINE_PROOF));
    }

    @Transactional
    OppositionView undoRemoval(UUID visit) {
        Done done = oppositions.keep(numbers.lockOpened(visit).number(), Ground.LINE_PROOF);
        if (done.result() != Result.KEPT) {
            throw new DomainException(RegistryProblems.NO_WITHDRAWAL, NOT_ASKED);
        }
        return view(done);
    }

    /** From now on; what is opposed already keeps its dates. */
    @Transactional
    OppositionView addMedium(UUID visit, Medium medium) {
        Opposition opened = numbers.lockOpened(visit);
        OppositionLocks.requireStaying(opened);
        oppositions.addMedia(opened.number(), Set.of(medium), Ground.LINE_PROOF);
        return OppositionView.of(opened, clock.get());
    }

    /** As {@link #askRemoval}: it goes when the time to undo it is over. */
    @Transactional
    OppositionView askRemoval(UUID visit, Medium medium) {
        Opposition opened = numbers.lockOpened(visit);
        withdrawals.askForMedium(opened, medium, Ground.LINE_PROOF);
        return OppositionView.of(opened, clock.get());
    }

    private OppositionView view(Done done) {
        if (done.result() == Result.REMOVAL_UNDER_WAY) {
            throw new DomainException(RegistryProblems.WITHDRAWAL_UNDER_WAY, UNDER_WAY);
        }
        return OppositionView.of(done.opposition().orElseThrow(), clock.get());
    }
}
