/** What the register stated of the called number, entry by entry, as the proof of a verdict. */
package it.opposizioni.complaint.registration;
