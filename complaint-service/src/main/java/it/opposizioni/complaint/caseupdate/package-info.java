/** What happened in the cases of complaints, as those who complained may know it. */
package it.opposizioni.complaint.caseupdate;
