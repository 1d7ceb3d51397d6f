/** Other authorities to which complaints are passed on, and what is said when one is. */
package it.opposizioni.complaint.passedon;
