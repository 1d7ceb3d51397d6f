package it.opposizioni.complaint.cases.appealed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last appeal against a decision, as its case tells it.
 *
 * @param suspendedSince absent while the court has not suspended the decision
 * @param endedOn absent while the court has yet to decide
 */
@Schema(name = "LastAppeal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LastAppeal(
        Appealed state, String court, LocalDate filedOn, LocalDate suspendedSince, LocalDate endedOn) {}
