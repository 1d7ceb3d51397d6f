/** The regulator's cases: complaints about one caller, worked on together from gathering to decision. */
package it.opposizioni.complaint.cases;
