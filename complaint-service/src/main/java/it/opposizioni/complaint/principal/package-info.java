/** An official's choice, where a call may have been made for several principals. */
package it.opposizioni.complaint.principal;
