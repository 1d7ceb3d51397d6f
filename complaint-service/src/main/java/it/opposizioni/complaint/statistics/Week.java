package it.opposizioni.complaint.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The complaints filed in one week. A count that is absent was hidden, because it is small or would reveal a small one.
 *
 * @param week its Monday, in Rome
 * @param outcomes by outcome; OPEN while there is none
 * @param callers by kind of the first caller's number; WITHHELD when it was hidden
 * @param products by what was offered
 */
@Schema(name = "ComplaintWeek")
record Week(
        LocalDate week,
        Optional<Long> complaints,
        Map<String, Optional<Long>> outcomes,
        Map<String, Optional<Long>> callers,
        Map<String, Optional<Long>> products) {}
