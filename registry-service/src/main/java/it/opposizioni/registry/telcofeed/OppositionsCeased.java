package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.bulk.HistoryRows.Entry;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event {@code oppositions-ceased}: up to 1,000 oppositions without a holder that ended with their lines. See src/main/contracts. */
record OppositionsCeased(UUID feedId, int batch, List<Item> oppositions) {

    record Item(UUID oppositionId, PhoneNumber number, long version, Instant endedAt, EndReason reason) {}

    static OppositionsCeased of(UUID feed, int batch, List<Entry> ended) {
        return new OppositionsCeased(
                feed,
                batch,
                ended.stream()
                        .map(entry -> new Item(
                                entry.oppositionId(),
                                PhoneNumber.ofDigits(entry.number()),
                                entry.version(),
                                entry.validFrom(),
                                EndReason.of(entry.change())))
                        .toList());
    }
}
