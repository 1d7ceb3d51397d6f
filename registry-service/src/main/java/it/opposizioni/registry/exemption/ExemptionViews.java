package it.opposizioni.registry.exemption;

import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Exemptions as they are now, with who asked for them and for their end. */
@ApplicationScoped
public class ExemptionViews {

    private final ExemptionRepository exemptions;
    private final ExemptionJournal journal;
    private final OppositionHistory history;
    private final OperatorDirectory directory;
    private final Now clock;

    ExemptionViews(
            ExemptionRepository exemptions,
            ExemptionJournal journal,
            OppositionHistory history,
            OperatorDirectory directory,
            Now clock) {
        this.exemptions = exemptions;
        this.journal = journal;
        this.history = history;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    Exemptions all(UUID oppositionId) {
        return new Exemptions(views(exemptions.of(oppositionId), Instant.MIN));
    }

    /**
     * Of those from before a claim ({@link OppositionHistory#shownToHolder}) only what was still in force then, or planned, without who had asked for
     * it: the new holder can end it.
     */
    @Transactional
    public Exemptions shownToHolder(UUID oppositionId) {
        Instant since = history.shownToHolderSince(oppositionId).orElse(Instant.MIN);
        List<Exemption> shown = exemptions.of(oppositionId).stream()
                .filter(exemption -> !exemption.hadEndedBefore(since))
                .toList();
        return new Exemptions(views(shown, since));
    }

    ExemptionView of(Exemption exemption) {
        return views(List.of(exemption), Instant.MIN).getFirst();
    }

    /** @param since from when on who asked for it may be told */
    private List<ExemptionView> views(List<Exemption> some, Instant since) {
        Map<UUID, List<ExemptionAct>> acts =
                journal.acts(some.stream().map(Exemption::id).toList());
        return some.stream()
                .map(exemption -> view(exemption, acts.getOrDefault(exemption.id(), List.of()), since))
                .toList();
    }

    /** @param acts that it was granted, or taken back from a copy, and then that it ended */
    private ExemptionView view(Exemption exemption, List<ExemptionAct> acts, Instant since) {
        Optional<ExemptionAct> granted =
                acts.stream().findFirst().filter(_ -> !exemption.grantedAt().isBefore(since));
        Optional<ExemptionAct> ended = acts.stream().skip(1).findFirst();
        return new ExemptionView(
                exemption.id(),
                exemption.operatorId(),
                directory.nameOf(exemption.operatorId()).orElse(null),
                directory.standingOf(exemption.operatorId()).orElse(null),
                exemption.firstDay(),
                exemption.lastDay(),
                exemption.status(clock.get()),
                exemption.grantedAt(),
                exemption.endedAt(),
                granted.orElse(null),
                ended.orElse(null));
    }
}
