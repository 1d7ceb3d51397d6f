package it.opposizioni.registry.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One step of an opposition's life; whether it is active is a matter of the dates.
 *
 * @param channel by which it was asked for, where that was not the site
 * @param desk what came to the desk, where it was asked for there
 * @param delegation under which somebody asked for it in the holder's place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryItem(
        Instant at,
        Change change,
        long version,
        List<Medium> media,
        Instant effectiveFrom,
        Instant activeFrom,
        List<MediumDates> dates,
        Instant consentsRevokedAsOf,
        ActChannel channel,
        Ground desk,
        UUID delegation) {

    static HistoryItem of(HistoryEntry entry) {
        return new HistoryItem(
                entry.validFrom(),
                entry.change(),
                entry.version(),
                Medium.of(entry.opposesCalls(), entry.opposesPost()),
                entry.effectiveFrom(),
                entry.activeFrom(),
                dates(entry),
                entry.consentsRevokedAsOf(),
                entry.ground().map(Ground::channel).orElse(null),
                entry.ground().filter(Ground::isOfDesk).orElse(null),
                entry.ground().map(Ground::delegationId).orElse(null));
    }

    private static List<MediumDates> dates(HistoryEntry entry) {
        List<MediumDates> dates = new ArrayList<>();
        if (entry.opposesCalls()) {
            dates.add(new MediumDates(Medium.TELEPHONE, entry.effectiveFrom(), entry.activeFrom()));
        }
        if (entry.opposesPost()) {
            dates.add(new MediumDates(Medium.POST, entry.postEffectiveFrom(), entry.postActiveFrom()));
        }
        return dates;
    }
}
