package it.opposizioni.registry.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The exemptions of an opposition, for its holder, who wants to know what is held about it. */
@ApplicationScoped
public class GrantedExemptions {

    private final ExemptionService exemptions;

    GrantedExemptions(ExemptionService exemptions) {
        this.exemptions = exemptions;
    }

    /**
     * @param until the last day; null without an end
     * @param endedAt when it was taken back, or its opposition ended; else null
     */
    public record Granted(UUID operatorId, LocalDate from, LocalDate until, Instant grantedAt, Instant endedAt) {}

    /** Newest first, ended ones included. */
    public List<Granted> of(UUID oppositionId) {
        return exemptions.shownToHolder(oppositionId).stream()
                .map(e -> new Granted(e.operatorId(), e.firstDay(), e.lastDay(), e.grantedAt(), e.endedAt()))
                .toList();
    }
}
