/** Filters of the list of cases that an official keeps under a name. */
package it.opposizioni.complaint.savedview;
