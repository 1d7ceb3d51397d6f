package it.opposizioni.complaint.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The opinion about one complaint.
 *
 * @param possible the reader can give it, or change it, now
 * @param changeableUntil the last day, in Rome; absent before it was given, and for others than its reporter
 * @param given absent while there is none
 */
@Schema(name = "ComplaintOpinion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionView(boolean possible, LocalDate changeableUntil, Opinion given) {}
