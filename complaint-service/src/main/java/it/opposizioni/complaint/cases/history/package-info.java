/** Whether what is known of a case's past is still what was written then. */
package it.opposizioni.complaint.cases.history;
