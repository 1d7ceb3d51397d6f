package it.opposizioni.portal.sending.attached;

import it.opposizioni.portal.pec.PecProgress;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that goes by certified mail and no other way has left, was given up, or a receipt has come: it is not submitted again. Told in the
 * transaction that keeps it.
 *
 * @param kind of the message
 * @param sentAt null when it has not left
 * @param abandoned it was refused, or given up
 * @param receipts what they say so far
 */
public record MessageMoved(UUID message, String kind, Instant sentAt, boolean abandoned, PecProgress receipts) {}
