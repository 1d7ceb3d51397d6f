package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.cases.announced.AppealChanged;
import it.opposizioni.kit.outbox.DomainEvent;

/** The event about an appeal. Its shape is a contract: see {@code src/main/contracts}. */
final class AppealEvents {

    static final String CHANGED = "it.opposizioni.complaint.case-appeal-changed.v1";

    private AppealEvents() {}

    static DomainEvent changed(AppealChanged changed) {
        return new DomainEvent(CHANGED, changed.caseId().toString(), changed.version(), changed.changedAt(), changed);
    }
}
