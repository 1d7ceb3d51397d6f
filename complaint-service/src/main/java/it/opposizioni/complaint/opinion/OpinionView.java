package it.opposizioni.complaint.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The opinion about one complaint, for its reporter.
 *
 * @param possible it can be given, or changed, now
 * @param changeableUntil the last day, in Rome; absent before it was given
 * @param given absent while there is none
 */
@Schema(name = "ComplaintOpinion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionView(boolean possible, LocalDate changeableUntil, Opinion given) {}
