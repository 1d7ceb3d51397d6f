package it.opposizioni.portal.authority;

/**
 * A filter that is on, with the address of the list without it.
 *
 * @param label what it is about
 * @param value what it asks for, in words
 */
record ActiveFilter(String label, String value, String without) {}
