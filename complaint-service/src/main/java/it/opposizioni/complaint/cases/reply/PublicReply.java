package it.opposizioni.complaint.cases.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator replied, as far as those who complained may read it.
 *
 * @param operator its name; absent when the evidence named none
 */
@Schema(name = "PublicReply")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicReply(Instant at, String operator, String text) {}
