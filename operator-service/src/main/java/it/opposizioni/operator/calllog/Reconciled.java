package it.opposizioni.operator.calllog;

import it.opposizioni.operator.calllog.engine.CallCounts;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import java.time.Instant;

/**
 * What came out of reconciling one log, before it is sealed.
 *
 * @param register of now
 * @param knownFrom since when the copy of the register knows something of the past
 * @param findingsSha256 of the file of findings, hexadecimal
 */
public record Reconciled(
        RegisterSnapshot register,
        Instant knownFrom,
        Instant firstCall,
        Instant lastCall,
        CallCounts counts,
        String findingsSha256,
        long findingsBytes) {}
