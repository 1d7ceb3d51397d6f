package it.opposizioni.registry.exemption;

import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.exemption.ExemptionEvents.Told;
import it.opposizioni.registry.holder.LineContacts;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells who let a company call for a period that it is over, unless another period of the same company has begun. It changes nothing: the period has ended by itself, with the date. Late if the
 * service was down, never twice, also with many replicas.
 */
@ApplicationScoped
public class ExemptionExpiries {

    private final ExemptionRepository exemptions;
    private final ExemptionJournal journal;
    private final OppositionLookup oppositions;
    private final LineContacts contacts;
    private final OperatorDirectory directory;
    private final Now clock;

    ExemptionExpiries(
            ExemptionRepository exemptions,
            ExemptionJournal journal,
            OppositionLookup oppositions,
            LineContacts contacts,
            OperatorDirectory directory,
            Now clock) {
        this.exemptions = exemptions;
        this.journal = journal;
        this.oppositions = oppositions;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    private Told told(Opposition opposition, Exemption exemption) {
        return Told.of(opposition, contacts, directory, exemption.operatorId(), exemption.listId());
    }

    private boolean goesOn(Exemption over, Instant now) {
        return exemptions.inForce(over.number(), now).stream()
                .anyMatch(other -> other.oppositionId().equals(over.oppositionId())
                        && other.operatorId().equals(over.operatorId()));
    }

    /** @param limit of how many at most */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(int limit) {
        Instant now = clock.get();
        List<Exemption> due = exemptions.lockToTell(now, limit);
        Map<UUID, Opposition> exemptedFrom =
                oppositions.byId(due.stream().map(Exemption::oppositionId).toList());
        for (Exemption exemption : due) {
            exemption.expiryTold(now);
            Opposition opposition = exemptedFrom.get(exemption.oppositionId());
            // whose number has left the register was told that permissions end with it; and whom the company may still
            // call, by another
            // period, would read that it may not
            if (opposition.endedAt() == null && !goesOn(exemption, now)) {
                journal.expired(exemption, told(opposition, exemption));
            }
        }
    }
}
