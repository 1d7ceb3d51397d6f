package it.opposizioni.registry.exemption;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.exemption.ExemptionRepository.Live;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.opposition.OppositionLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A company that many numbers of one holder are opened to at once, or closed. Each of them is told of with the list, and not by itself. */
@ApplicationScoped
public class ListExemptions {

    private final ExemptionRepository exemptions;
    private final ExemptionService service;
    private final OppositionLocks oppositions;
    private final Now clock;

    ListExemptions(ExemptionRepository exemptions, ExemptionService service, OppositionLocks oppositions, Now clock) {
        this.exemptions = exemptions;
        this.service = service;
        this.oppositions = oppositions;
        this.clock = clock;
    }

    /** What can be done with one number. */
    public enum Verdict {
        POSSIBLE,
        /** It is so already: the company may call in that period, or has no permission that could end. */
        ALREADY,
        /** The number has too many companies; or the company is no longer in the directory, or its last day is over. */
        NOT_POSSIBLE
    }

    /**
     * Whatever the numbers.
     *
     * @throws DomainException 422 for an operator that is not in the directory or a period that cannot be
     */
    @Transactional
    public void requirePossible(NewExemption wanted) {
        service.requirePossible(wanted, clock.get());
    }

    /** Of each of these oppositions, which are to stay. */
    @Transactional
    public Map<UUID, Verdict> granting(Collection<UUID> ids, NewExemption wanted) {
        Instant now = clock.get();
        boolean possible = service.wrong(wanted.operatorId(), wanted.from(), wanted.until(), now)
                .isEmpty();
        ExemptionPeriod period = ExemptionPeriod.of(wanted.from(), wanted.until(), now);
        return verdicts(ids, now, live -> {
            if (ExemptionService.isAnyOf(wanted.operatorId(), period, live)) {
                return Verdict.ALREADY;
            }
            return possible && live.size() < ExemptionService.MOST_LIVE ? Verdict.POSSIBLE : Verdict.NOT_POSSIBLE;
        });
    }

    /** The same of taking back all that the company has, now or later. */
    @Transactional
    public Map<UUID, Verdict> ending(Collection<UUID> ids, UUID operatorId) {
        return verdicts(
                ids,
                clock.get(),
                live -> live.stream().anyMatch(one -> one.operatorId().equals(operatorId))
                        ? Verdict.POSSIBLE
                        : Verdict.ALREADY);
    }

    private Map<UUID, Verdict> verdicts(Collection<UUID> ids, Instant now, Function<List<Live>, Verdict> verdict) {
        Map<UUID, List<Live>> live =
                exemptions.live(ids, now).stream().collect(Collectors.groupingBy(Live::oppositionId));
        return ids.stream()
                .collect(Collectors.toMap(Function.identity(), id -> verdict.apply(live.getOrDefault(id, List.of()))));
    }

    /**
     * @param holder of the opposition
     * @param ground null where somebody asked for it in nobody's place
     * @throws DomainException where the verdict is another one than POSSIBLE
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void grant(UUID id, String holder, NewExemption wanted, Ground ground, UUID list) {
        service.grant(oppositions.own(id, holder), wanted, ground, list);
    }

    /** @throws DomainException as {@link #grant} */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(UUID id, String holder, UUID operatorId, Ground ground, UUID list) {
        service.takeBackAll(oppositions.own(id, holder), operatorId, ground, list);
    }
}
