package it.opposizioni.portal.servicestatus;

/**
 * How what somebody is about to use does, in one language.
 *
 * @param tone of its tag
 * @param reason why it is not simply there, or what is planned; empty when there is nothing to say
 */
public record ServiceState(String label, String tone, String reason) {}
