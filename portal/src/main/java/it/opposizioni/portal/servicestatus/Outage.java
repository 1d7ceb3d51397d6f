package it.opposizioni.portal.servicestatus;

import it.opposizioni.portal.servicepart.ServicePart;
import java.time.Instant;

/**
 * A time in which a part did not answer.
 *
 * @param begun the first check without an answer
 * @param ended the first check with one after it; null while it goes on
 */
record Outage(ServicePart part, Instant begun, Instant ended) {}
