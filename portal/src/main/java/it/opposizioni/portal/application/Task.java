package it.opposizioni.portal.application;

/**
 * One line of the task list.
 *
 * @param href empty while it cannot be changed
 * @param reason what the registrar wants corrected; may be empty
 */
record Task(String label, String href, String status, String tone, String reason) {}
