/** A case with all that belongs to it, as one file. */
package it.opposizioni.complaint.wholecase;
