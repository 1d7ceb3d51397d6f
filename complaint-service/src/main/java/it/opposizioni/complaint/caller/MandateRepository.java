package it.opposizioni.complaint.caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Mandates by id, and by calling number. */
@ApplicationScoped
class MandateRepository implements PanacheRepositoryBase<Mandate, UUID> {

    /** Valid on that day, its first and last included. */
    List<Mandate> validOn(ShownNumber number, LocalDate day) {
        return list(
                "select m from Mandate m join m.numbers n"
                        + " where n = ?1 and not m.absent and m.validFrom <= ?2 and (m.validUntil is null or m.validUntil >= ?2)",
                number,
                day);
    }
}
