package it.opposizioni.portal.filejob;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A line of a file that was of no use. What it says is not kept.
 *
 * @param code why
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InvalidLine(long line, String code) {}
