package it.opposizioni.portal.servicestatus;

import it.opposizioni.portal.servicepart.ServicePart;
import java.time.LocalDate;

/**
 * A day of a part.
 *
 * @param day in Rome
 * @param checks about one a minute; fewer when the portal itself was not there
 */
record CheckedDay(ServicePart part, LocalDate day, int checks, int failures) {

    /** @return from 0 to 1 */
    double failed() {
        return checks == 0 ? 0 : (double) failures / checks;
    }
}
