package it.opposizioni.complaint.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reporter thinks of how a complaint was treated.
 *
 * @param clear whether it was treated clearly, from 1 to 5
 * @param quick whether it was treated quickly, from 1 to 5
 * @param words absent where there are none
 */
@Schema(name = "Opinion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opinion(UUID complaintId, int clear, int quick, String words, Instant givenAt, Instant changedAt) {}
