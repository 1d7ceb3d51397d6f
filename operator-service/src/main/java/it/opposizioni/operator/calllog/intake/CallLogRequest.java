package it.opposizioni.operator.calllog.intake;

import it.opposizioni.operator.calllog.CallLogParties;

/**
 * What comes with a log.
 *
 * @param gzip whether its sender says that it is compressed
 * @param expectedBytes null when the sender does not say
 */
record CallLogRequest(CallLogParties parties, String key, CallColumns columns, boolean gzip, Long expectedBytes) {}
