package it.opposizioni.operator.calllog;

import it.opposizioni.operator.calllog.engine.CallCounts;
import jakarta.persistence.Embeddable;

/** {@link CallCounts} as columns. */
@Embeddable
class StoredCallCounts {

    private long calls;
    private long unremarkable;
    private long noConsultation;
    private long toldOpposed;
    private long consultationUnknown;
    private long opposed;
    private long unknownThen;
    private long undeclaredCaller;
    private long outOfHours;
    private long noMandate;
    private long outOfRange;
    private long unreadable;

    protected StoredCallCounts() {}

    StoredCallCounts(CallCounts counts) {
        calls = counts.calls();
        unremarkable = counts.unremarkable();
        noConsultation = counts.noConsultation();
        toldOpposed = counts.toldOpposed();
        consultationUnknown = counts.consultationUnknown();
        opposed = counts.opposed();
        unknownThen = counts.unknownThen();
        undeclaredCaller = counts.undeclaredCaller();
        outOfHours = counts.outOfHours();
        noMandate = counts.noMandate();
        outOfRange = counts.outOfRange();
        unreadable = counts.unreadable();
    }

    CallCounts toCounts() {
        return new CallCounts(
                calls,
                unremarkable,
                noConsultation,
                toldOpposed,
                consultationUnknown,
                opposed,
                unknownThen,
                undeclaredCaller,
                outOfHours,
                noMandate,
                outOfRange,
                unreadable);
    }
}
