/** Looking at one calling number, with a purpose that is noted. */
package it.opposizioni.complaint.numberlookup;
