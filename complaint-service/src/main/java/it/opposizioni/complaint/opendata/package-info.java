/** Reported calls as open data: single weeks, in cells of at least five people. */
package it.opposizioni.complaint.opendata;
