/** Complaints of a case that speak plainly against the violation that it may find. */
package it.opposizioni.complaint.cases.contradiction;
