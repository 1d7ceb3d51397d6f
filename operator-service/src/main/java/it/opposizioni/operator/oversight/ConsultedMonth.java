package it.opposizioni.operator.oversight;

import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lists that an operator compared in one month, or that were compared for it.
 *
 * @param numbers that were in them, as they were sent
 */
@Schema(name = "ConsultedMonth")
record ConsultedMonth(
        @Schema(implementation = String.class, examples = "2026-11")
        YearMonth month,

        long lists,
        long numbers) {}
