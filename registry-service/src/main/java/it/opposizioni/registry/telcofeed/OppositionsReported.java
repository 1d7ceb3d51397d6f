package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.bulk.HistoryRows.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event {@code oppositions-reported}: up to 1,000 unlisted lines that came into the register together. See src/main/contracts. */
record OppositionsReported(UUID feedId, int batch, List<Item> oppositions) {

    record Item(UUID oppositionId, PhoneNumber number, long version, Instant effectiveFrom, Instant activeFrom) {}

    static OppositionsReported of(UUID feed, int batch, List<Entry> begun) {
        return new OppositionsReported(
                feed,
                batch,
                begun.stream()
                        .map(entry -> new Item(
                                entry.oppositionId(),
                                PhoneNumber.ofDigits(entry.number()),
                                entry.version(),
                                entry.effectiveFrom(),
                                entry.activeFrom()))
                        .toList());
    }
}
