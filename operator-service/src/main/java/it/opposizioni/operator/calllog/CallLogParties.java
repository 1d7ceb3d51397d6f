package it.opposizioni.operator.calllog;

import java.util.UUID;

/**
 * Whose calls a log has, and who sent it.
 *
 * @param operatorId who called
 * @param principalId for whom an outsourcer called; null when the operator called for itself
 * @param inspector subject of the inspector who sent it; null when the operator did
 */
public record CallLogParties(UUID operatorId, UUID principalId, String inspector) {

    /** Whose idempotency key it is. */
    String sender() {
        return inspector == null ? operatorId.toString() : "inspector " + inspector;
    }
}
