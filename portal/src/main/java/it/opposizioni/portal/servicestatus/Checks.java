package it.opposizioni.portal.servicestatus;

import java.time.Instant;
import java.util.List;

/**
 * What was known of the checks at one time.
 *
 * @param lastAt the epoch when nothing was ever checked
 * @param outages those that go on or ended lately, the latest first
 */
record Checks(Instant lastAt, List<CheckedDay> days, List<Outage> outages) {

    static final Checks NONE = new Checks(Instant.EPOCH, List.of(), List.of());
}
