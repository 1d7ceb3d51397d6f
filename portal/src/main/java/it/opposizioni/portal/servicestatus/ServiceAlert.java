package it.opposizioni.portal.servicestatus;

/**
 * What everybody should know before they begin, in one language.
 *
 * @param detail when it is, in words; empty when that is now
 */
public record ServiceAlert(String tone, String title, String detail) {}
