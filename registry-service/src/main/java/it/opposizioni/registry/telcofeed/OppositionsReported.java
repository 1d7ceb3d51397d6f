package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.bulk.HistoryRows.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event {@code oppositions-reported}: up to 1,000 unlisted lines that came into the register together. See src/main/contracts. */
record OppositionsReported(UUID feedId, int batch, Instant effectiveFrom, Instant activeFrom, List<Item> oppositions) {

    record Item(UUID oppositionId, PhoneNumber number, long version) {}

    /** @param begun at the same instant, all of them */
    static OppositionsReported of(UUID feed, int batch, List<Entry> begun) {
        Entry first = begun.getFirst();
        return new OppositionsReported(
                feed,
                batch,
                first.effectiveFrom(),
                first.activeFrom(),
                begun.stream()
                        .map(entry ->
                                new Item(entry.oppositionId(), PhoneNumber.ofDigits(entry.number()), entry.version()))
                        .toList());
    }
}
