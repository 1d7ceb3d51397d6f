/** Notices of incidents: what happened, in the words of who runs the register, on the page of the service's status and as an Atom feed. */
package it.opposizioni.portal.incident;
