/** The parts of the service as people know them: what is checked, what a notice is about, and what each page of a service needs. */
package it.opposizioni.portal.servicepart;
