/** All that is known about a case's complaints, together: what happened when, and what the evidence answers. */
package it.opposizioni.complaint.cases.timeline;
