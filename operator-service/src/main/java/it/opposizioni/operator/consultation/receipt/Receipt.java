package it.opposizioni.operator.consultation.receipt;

/**
 * A receipt as it was issued.
 *
 * @param jws signed by the register, in compact form
 * @param code 16 characters of Crockford's alphabet, without dashes: to be typed or scanned on the verification page
 */
public record Receipt(String jws, String code) {}
