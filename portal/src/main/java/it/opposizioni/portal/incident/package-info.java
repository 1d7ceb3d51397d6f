/** Notices of incidents: what happened, in the words of the registrar, on the page of the service's status and as an Atom feed. */
package it.opposizioni.portal.incident;
