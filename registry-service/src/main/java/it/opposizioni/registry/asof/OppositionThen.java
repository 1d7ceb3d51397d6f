package it.opposizioni.registry.asof;

import it.opposizioni.registry.asof.NumberFact.What;
import it.opposizioni.registry.asof.NumberFact.What.Exempted;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Origin;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One opposition at an instant, made of its facts until then in the order in which they were true. */
final class OppositionThen {

    private final UUID id;
    private Origin origin;
    private Instant revokedAsOf;
    private boolean begun;
    private boolean ended;

    /** Each opposed medium, with the instant since which it is. */
    private final Map<Medium, Instant> media = new EnumMap<>(Medium.class);

    private final Map<UUID, Exempted> exemptions = new HashMap<>();
    private final Set<UUID> endedExemptions = new HashSet<>();

    OppositionThen(UUID id) {
        this.id = id;
    }

    void apply(What what, Instant at) {
        switch (what) {
            case What.Began began -> begin(began.origin(), began.media(), at);
            case What.Claimed claimed -> {
                origin = Origin.CITIZEN;
                ask(at);
                oppose(claimed.media(), at);
            }
            case What.MediaChanged changed -> oppose(changed.media(), at);
            case What.Renewed _ -> ask(at);
            case What.Ended _ -> ended = true;
            case What.Recovered recovered -> recover(recovered.media(), at);
            case Exempted exempted -> exemptions.put(exempted.exemptionId(), exempted);
            case What.ExemptionEnded end -> endedExemptions.add(end.exemptionId());
        }
    }

    private void begin(Origin by, Set<Medium> opposed, Instant at) {
        begun = true;
        origin = by;
        if (by == Origin.CITIZEN || by == Origin.LINE_CALL) {
            ask(at);
        }
        oppose(opposed, at);
    }

    /** An explicit request: consents given before it no longer count (DPR 26/2022 art. 7 c. 4 and 7). */
    private void ask(Instant at) {
        revokedAsOf = at;
    }

    /** Of one whose beginning is not known nobody has asked for it, unless a claim is known. */
    private void recover(Set<Medium> known, Instant at) {
        begun = true;
        origin = origin == null ? Origin.RECOVERED : origin;
        oppose(known, at);
        ended |= known.isEmpty();
    }

    private void oppose(Set<Medium> opposed, Instant at) {
        media.keySet().retainAll(opposed);
        opposed.forEach(medium -> media.putIfAbsent(medium, at));
    }

    /** What is known without its beginning, which is reported later, opposes nothing yet. */
    boolean opposes(Medium medium) {
        return begun && !ended && media.containsKey(medium);
    }

    boolean exempts(UUID operator, Instant at) {
        return exemptions.values().stream()
                .anyMatch(exempted -> exempted.operatorId().equals(operator)
                        && (exempted.until() == null || at.isBefore(exempted.until()))
                        && !endedExemptions.contains(exempted.exemptionId()));
    }

    UUID id() {
        return id;
    }

    Origin origin() {
        return origin;
    }

    /** Null where nobody asked for it: consents count as they did. A medium that was added later revokes them as of then. */
    Instant consentsRevokedAsOf(Medium medium) {
        if (revokedAsOf == null) {
            return null;
        }
        Instant since = media.get(medium);
        return since.isAfter(revokedAsOf) ? since : revokedAsOf;
    }
}
