package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event {@code oppositions-carried-over}: up to 1,000 numbers that came into the register together. See src/main/contracts. */
record OppositionsCarriedOver(
        UUID importId, int batch, Instant effectiveFrom, Instant activeFrom, List<Item> oppositions) {

    record Item(UUID oppositionId, PhoneNumber number, long version) {}
}
