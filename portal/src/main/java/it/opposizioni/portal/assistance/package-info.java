/** Asking for help from any step of a service: what the Comuni model books an appointment for (criterion C.SE.2.2), where there is no office. */
package it.opposizioni.portal.assistance;
