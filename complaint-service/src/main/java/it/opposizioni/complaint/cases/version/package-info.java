/** What was proposed for a case, time after time, and what became of it. */
package it.opposizioni.complaint.cases.version;
