package it.opposizioni.registry.asof;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.asof.NumberFact.What;
import it.opposizioni.registry.exemption.ExemptionsInForce;
import it.opposizioni.registry.exemption.ExemptionsInForce.Changed;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.history.HistoryEntry;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the register has recorded of a number, for {@link NumberAsOf}. */
@ApplicationScoped
public class NumberFacts {

    private final OppositionHistory history;
    private final ExemptionsInForce exemptions;

    NumberFacts(OppositionHistory history, ExemptionsInForce exemptions) {
        this.history = history;
        this.exemptions = exemptions;
    }

    public NumberAsOf of(PhoneNumber number) {
        return new NumberAsOf(Stream.concat(
                        history.of(number).stream().flatMap(entry -> fact(entry).stream()),
                        exemptions.changes(number).stream().map(NumberFacts::fact))
                .toList());
    }

    /**
     * The same of one opposition of the number for its holder, without what others have registered of it: nothing where the times lie before
     * what its holder sees of it.
     */
    NumberAsOf of(Opposition opposition, AsOfTimes times) {
        boolean hidden = history.shownToHolderSince(opposition.id())
                .filter(since -> times.at().isBefore(since) || times.known().isBefore(since))
                .isPresent();
        return hidden ? new NumberAsOf(List.of()) : of(opposition.number()).of(opposition.id());
    }

    private static Optional<NumberFact> fact(HistoryEntry entry) {
        return what(entry)
                .map(what -> new NumberFact(
                        entry.oppositionId(), entry.version(), entry.validFrom(), entry.recordedAt(), what));
    }

    /** Empty for what changes nothing of the answer. */
    private static Optional<What> what(HistoryEntry entry) {
        Set<Medium> media = Set.copyOf(Medium.of(entry.opposesCalls(), entry.opposesPost()));
        return switch (entry.change()) {
            case REGISTERED -> Optional.of(new What.Began(origin(entry), media));
            case CARRIED_OVER -> Optional.of(new What.Began(Origin.CARRIED_OVER, media));
            case REPORTED_UNLISTED -> Optional.of(new What.Began(Origin.TELCO_DEFAULT, media));
            case CLAIMED -> Optional.of(new What.Claimed(media));
            case MEDIUM_ADDED, MEDIUM_DROPPED -> Optional.of(new What.MediaChanged(media));
            case RENEWED -> Optional.of(new What.Renewed());
            case RECOGNISED, WITHDRAWAL_ASKED, CALLS_WITHDRAWAL_ASKED, POST_WITHDRAWAL_ASKED, WITHDRAWAL_UNDONE ->
                Optional.empty();
            case WITHDRAWN, CEASED, REPORTED_LISTED, REPORTED_CEASED, REPORTED_REASSIGNED ->
                Optional.of(new What.Ended());
            case RECOVERED -> Optional.of(new What.Recovered(media));
        };
    }

    private static Origin origin(HistoryEntry registered) {
        return registered.ground().filter(Ground.LINE_CALL::equals).isPresent() ? Origin.LINE_CALL : Origin.CITIZEN;
    }

    private static NumberFact fact(Changed changed) {
        return changed.ended()
                ? new NumberFact(
                        changed.oppositionId(),
                        changed.version(),
                        changed.at(),
                        changed.at(),
                        new What.ExemptionEnded(changed.exemptionId()))
                : new NumberFact(
                        changed.oppositionId(),
                        changed.version(),
                        changed.from(),
                        changed.at(),
                        new What.Exempted(changed.exemptionId(), changed.operatorId(), changed.until()));
    }
}
