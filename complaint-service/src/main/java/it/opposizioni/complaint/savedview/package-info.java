/** Filters of the lists of cases and of complaints that an official keeps under a name. */
package it.opposizioni.complaint.savedview;
